-- One row: the headline figures of the published business day.
WITH day AS (
  SELECT max(as_of) AS as_of FROM report.publication
),
last_12_months AS (
  SELECT orders, revenue
  FROM report.sales_by_month
  JOIN day USING (as_of)
  WHERE month > date_trunc('month', as_of) - INTERVAL 12 MONTH
),
customers AS (
  SELECT is_lead_only FROM core.customer WHERE erased_at IS NULL
),
open_leads AS (
  SELECT band FROM report.lead_ranking JOIN day USING (as_of)
)
SELECT
  (SELECT as_of FROM day) AS as_of,
  (SELECT count(*) FROM customers WHERE NOT is_lead_only) AS customers,
  (SELECT count(*) FROM customers WHERE is_lead_only) AS leads_only,
  (SELECT coalesce(sum(customers), 0) FROM report.segment_summary JOIN day USING (as_of)) AS buyers,
  (SELECT coalesce(sum(orders), 0) FROM last_12_months) AS orders_12m,
  (SELECT coalesce(sum(revenue), 0)::DECIMAL(18, 2) FROM last_12_months) AS revenue_12m,
  (SELECT coalesce(sum(value_at_risk), 0)::DECIMAL(18, 2)
    FROM report.churn_risk JOIN day USING (as_of) WHERE band = 'high') AS value_at_high_risk,
  (SELECT count(*) FROM open_leads) AS open_leads,
  (SELECT count(*) FROM open_leads WHERE band = 'high') AS likely_leads
