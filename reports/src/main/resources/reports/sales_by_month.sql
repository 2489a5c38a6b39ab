-- One row per business day and calendar month up to it: orders, customers and revenue.
-- A purchase line has a positive quantity and price, a return line a negative quantity; other lines
-- (free samples, adjustments) are neither. Amounts in a foreign currency count as orders only.
WITH lines AS (
  SELECT
    trunc(business_date, 'MONTH') AS month,
    customer_id,
    source,
    order_id,
    quantity > 0 AS is_purchase,
    CASE WHEN currency = (SELECT currency FROM this_run) THEN net_amount ELSE 0 END AS amount
  FROM core_sale
  WHERE business_date <= (SELECT as_of FROM this_run)
    AND NOT is_deleted
    AND (quantity < 0 OR (quantity > 0 AND unit_price > 0))
),
orders AS (
  SELECT
    month,
    customer_id,
    max(is_purchase) AS has_purchase,
    sum(CASE WHEN is_purchase THEN amount ELSE 0 END) AS purchases,
    sum(CASE WHEN is_purchase THEN 0 ELSE amount END) AS returns
  FROM lines
  GROUP BY month, customer_id, source, order_id
),
customer_months AS (
  SELECT
    month,
    customer_id,
    count_if(has_purchase) AS orders,
    sum(purchases) AS purchases,
    sum(returns) AS returns
  FROM orders
  GROUP BY month, customer_id
),
first_months AS (
  SELECT customer_id, min(month) AS first_month
  FROM customer_months
  WHERE orders > 0 AND customer_id IS NOT NULL
  GROUP BY customer_id
),
known_months AS (
  SELECT
    customer_months.*,
    customer_months.customer_id IS NOT NULL AS is_known,
    month <=> first_month AS is_new
  FROM customer_months
  LEFT JOIN first_months ON customer_months.customer_id = first_months.customer_id
)
SELECT
  this_run.as_of,
  month,
  sum(orders) AS orders,
  count_if(is_known AND orders > 0) AS customers,
  count_if(is_new) AS new_customers,
  sum(purchases) AS purchases,
  sum(returns) AS returns,
  sum(purchases + returns) AS revenue,
  sum(CASE WHEN is_new THEN purchases + returns ELSE 0 END) AS new_customer_revenue,
  sum(CASE WHEN is_known AND NOT is_new THEN purchases + returns ELSE 0 END)
    AS returning_customer_revenue,
  sum(CASE WHEN is_known THEN 0 ELSE purchases + returns END) AS unknown_customer_revenue,
  this_run.currency
FROM known_months
CROSS JOIN this_run
GROUP BY this_run.as_of, this_run.currency, month
