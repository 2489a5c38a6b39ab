-- One row per customer: mart.customer_facts, from the daily facts.
WITH days AS (
  SELECT
    customer_id,
    business_date,
    count(*) FILTER (purchase_lines > 0) AS orders,
    sum(lines) AS lines,
    sum(foreign_lines) AS foreign_lines,
    sum(purchase_amount) AS purchases,
    sum(return_amount) AS returns,
    sum(net_amount) AS net
  FROM customer_day
  WHERE business_date <= getvariable('as_of')
  GROUP BY customer_id, business_date
),
customers AS (
  SELECT
    customer_id,
    min(business_date) FILTER (lines > 0) AS first_line_on,
    min(business_date) FILTER (orders > 0) AS first_order_on,
    max(business_date, 2) FILTER (orders > 0) AS latest,
    count(*) FILTER (orders > 0) AS purchase_days,
    sum(orders) AS orders,
    sum(lines) AS lines,
    sum(foreign_lines) AS foreign_lines,
    sum(purchases) AS purchases,
    sum(returns) AS returns,
    sum(net) AS net,
    arg_min(purchases, business_date) FILTER (orders > 0) AS first_day_amount,
    sum(orders) FILTER (business_date > getvariable('as_of') - 90) AS orders_90d,
    sum(net) FILTER (business_date > getvariable('as_of') - 90) AS net_90d,
    sum(orders) FILTER (business_date > getvariable('as_of') - 365) AS orders_365d,
    sum(net) FILTER (business_date > getvariable('as_of') - 365) AS net_365d
  FROM days
  GROUP BY customer_id
)
SELECT
  getvariable('as_of') AS as_of,
  customer_id,
  first_line_on,
  first_order_on,
  latest[1] AS last_order_on,
  latest[2] AS previous_order_on,
  purchase_days::INTEGER AS purchase_days,
  orders::INTEGER AS orders,
  lines::INTEGER AS lines,
  foreign_lines::INTEGER AS foreign_lines,
  purchases::DECIMAL(18, 2) AS purchase_amount,
  returns::DECIMAL(18, 2) AS return_amount,
  net::DECIMAL(18, 2) AS net_amount,
  coalesce(first_day_amount, 0)::DECIMAL(18, 2) AS first_day_amount,
  coalesce(orders_90d, 0)::INTEGER AS orders_90d,
  coalesce(net_90d, 0)::DECIMAL(18, 2) AS net_amount_90d,
  coalesce(orders_365d, 0)::INTEGER AS orders_365d,
  coalesce(net_365d, 0)::DECIMAL(18, 2) AS net_amount_365d,
  0 AS interactions,
  0 AS interactions_90d,
  NULL::DATE AS last_interaction_on,
  getvariable('currency') AS currency
FROM customers
