-- One row per basis, cohort and month since: mart.cohort_retention, from the daily facts.
WITH months AS (
  SELECT customer_id, month, sum(net_amount) AS amount, 'activity' AS basis
  FROM customer_day
  WHERE lines > 0 AND business_date <= getvariable('as_of')
  GROUP BY customer_id, month
  UNION ALL
  SELECT customer_id, month, sum(purchase_amount), 'purchase'
  FROM customer_day
  WHERE purchase_lines > 0 AND business_date <= getvariable('as_of')
  GROUP BY customer_id, month
),
firsts AS (SELECT customer_id, basis, min(month) AS cohort FROM months GROUP BY ALL),
sizes AS (SELECT basis, cohort, count(*) AS cohort_customers FROM firsts GROUP BY ALL),
squares AS (
  SELECT
    *,
    unnest(generate_series(cohort, getvariable('as_of'), INTERVAL 1 MONTH))::DATE AS month
  FROM sizes
),
returned AS (
  SELECT basis, cohort, month, count(*) AS customers, sum(amount) AS revenue
  FROM months
  JOIN firsts USING (customer_id, basis)
  GROUP BY ALL
)
SELECT
  getvariable('as_of') AS as_of,
  basis,
  cohort,
  date_diff('month', cohort, month)::INTEGER AS months_since,
  cohort_customers,
  coalesce(customers, 0) AS customers,
  coalesce(customers, 0)::DOUBLE / cohort_customers AS retention_rate,
  coalesce(revenue, 0)::DECIMAL(18, 2) AS revenue,
  last_day(month) <= getvariable('as_of') AS is_complete,
  getvariable('currency') AS currency
FROM squares
LEFT JOIN returned USING (basis, cohort, month)
