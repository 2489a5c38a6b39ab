-- One row per customer with a purchase or return: all of mart.customer_facts; the history has no touches.
WITH lines AS (
  SELECT
    customer_id,
    order_id,
    product_id,
    business_date,
    CASE WHEN quantity > 0 THEN business_date END AS purchase_day,
    CASE WHEN currency = getvariable('currency') THEN net_amount ELSE 0 END AS amount
  FROM sale
  WHERE NOT is_deleted
    AND customer_id IS NOT NULL
    AND business_date <= getvariable('as_of')
    AND (quantity < 0 OR (quantity > 0 AND unit_price > 0))
),
orders AS (
  SELECT
    customer_id,
    min(purchase_day) AS first_day,
    max(purchase_day) AS last_day,
    sum(CASE WHEN purchase_day IS NOT NULL THEN amount ELSE 0 END) AS purchases,
    sum(amount) AS net,
    sum(CASE WHEN business_date > getvariable('as_of') - 90 THEN amount ELSE 0 END) AS net_90d,
    sum(CASE WHEN business_date > getvariable('as_of') - 365 THEN amount ELSE 0 END) AS net_365d
  FROM lines
  GROUP BY customer_id, order_id
),
bought AS (
  SELECT DISTINCT customer_id, product_id
  FROM lines
  WHERE purchase_day IS NOT NULL AND product_id IS NOT NULL
),
products AS (SELECT customer_id, count(*) AS products FROM bought GROUP BY customer_id),
customers AS (
  SELECT
    customer_id,
    min(first_day) AS first_order_on,
    max(last_day) AS last_order_on,
    count(last_day) AS orders,
    sum(purchases) AS purchase_amount,
    sum(net) AS net_amount,
    count(last_day) FILTER (last_day > getvariable('as_of') - 90) AS orders_90d,
    sum(net_90d) AS net_amount_90d,
    count(last_day) FILTER (last_day > getvariable('as_of') - 365) AS orders_365d,
    sum(net_365d) AS net_amount_365d
  FROM orders
  GROUP BY customer_id
)
SELECT
  getvariable('as_of') AS as_of,
  customer_id,
  first_order_on,
  last_order_on,
  orders::INTEGER AS orders,
  purchase_amount::DECIMAL(18, 2) AS purchase_amount,
  (net_amount - purchase_amount)::DECIMAL(18, 2) AS return_amount,
  net_amount::DECIMAL(18, 2) AS net_amount,
  orders_90d::INTEGER AS orders_90d,
  net_amount_90d::DECIMAL(18, 2) AS net_amount_90d,
  orders_365d::INTEGER AS orders_365d,
  net_amount_365d::DECIMAL(18, 2) AS net_amount_365d,
  coalesce(products, 0)::INTEGER AS products,
  0 AS interactions_90d,
  NULL::TIMESTAMPTZ AS last_interaction_at,
  getvariable('currency') AS currency
FROM customers
LEFT JOIN products USING (customer_id)
