-- One row per business day and customer at high or medium churn risk, the most value at risk first.
WITH scored_customers AS (
  SELECT customer_id, probability, band, basis, reasons
  FROM score_churn
  WHERE band IN ('high', 'medium')
),
customer_facts AS (
  SELECT customer_id, net_amount, net_amount_365d, orders, last_order_on
  FROM mart_customer_facts
),
segments AS (
  SELECT customer_id, segment
  FROM mart_customer_rfm
  WHERE method = 'quantile'
),
people AS (
  SELECT customer_id, full_name, email, country
  FROM core_customer
  WHERE erased_at IS NULL
),
customers_at_risk AS (
  SELECT
    customer_id,
    full_name,
    email,
    country,
    segment,
    coalesce(net_amount, 0) AS net_amount,
    coalesce(net_amount_365d, 0) AS net_amount_365d,
    CAST(greatest(coalesce(net_amount_365d, 0), 0) * CAST(probability AS DECIMAL(9, 6))
      AS DECIMAL(18, 2)) AS value_at_risk,
    coalesce(orders, 0) AS orders,
    last_order_on,
    probability,
    band,
    basis,
    array_join(transform(slice(reasons, 1, 3), reason -> reason.text), ' | ') AS reasons
  FROM scored_customers
  JOIN people USING (customer_id)
  LEFT JOIN customer_facts USING (customer_id)
  LEFT JOIN segments USING (customer_id)
),
most_at_risk AS (
  SELECT *
  FROM customers_at_risk
  ORDER BY value_at_risk DESC, probability DESC, customer_id
  LIMIT 1000
)
SELECT
  this_run.as_of,
  row_number() OVER (
    PARTITION BY this_run.as_of ORDER BY value_at_risk DESC, probability DESC, customer_id) AS position,
  most_at_risk.*,
  this_run.currency
FROM most_at_risk
CROSS JOIN this_run
