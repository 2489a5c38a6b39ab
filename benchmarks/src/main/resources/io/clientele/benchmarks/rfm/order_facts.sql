-- One row per customer with a purchase or return: what RFM needs to know of the orders.
WITH lines AS (
  SELECT
    customer_id,
    order_id,
    CASE WHEN quantity > 0 THEN business_date END AS purchase_day,
    CASE WHEN currency = getvariable('currency') THEN net_amount ELSE 0 END AS amount
  FROM sale
  WHERE NOT is_deleted
    AND customer_id IS NOT NULL
    AND business_date <= getvariable('as_of')
    AND (quantity < 0 OR (quantity > 0 AND unit_price > 0))
),
orders AS (
  SELECT customer_id, max(purchase_day) AS last_order_on, sum(amount) AS net_amount
  FROM lines
  GROUP BY customer_id, order_id
)
SELECT
  customer_id,
  max(last_order_on) AS last_order_on,
  count(last_order_on)::INTEGER AS orders,
  sum(net_amount)::DECIMAL(18, 2) AS net_amount
FROM orders
GROUP BY customer_id
