-- One row per business day and segment: its customers, what they are worth, how likely they leave.
WITH segmented_customers AS (
  SELECT customer_id, segment, recency_days, frequency, monetary
  FROM mart_customer_rfm
  WHERE method = 'quantile'
),
churn_bands AS (
  SELECT customer_id, band
  FROM score_churn
),
segments AS (
  SELECT
    segment,
    count(*) AS customers,
    sum(monetary) AS revenue,
    avg(recency_days) AS avg_recency_days,
    avg(frequency) AS avg_frequency,
    avg(monetary) AS avg_monetary,
    count_if(band = 'high') AS high_risk_customers,
    count_if(band = 'medium') AS medium_risk_customers,
    count_if(band = 'low') AS low_risk_customers
  FROM segmented_customers
  LEFT JOIN churn_bands USING (customer_id)
  GROUP BY segment
),
whole AS (
  SELECT sum(customers) AS customers, sum(revenue) AS revenue
  FROM segments
)
SELECT
  this_run.as_of,
  segments.*,
  segments.customers / whole.customers AS customer_share,
  CAST(try_divide(segments.revenue, whole.revenue) AS DOUBLE) AS revenue_share,
  this_run.currency
FROM segments
CROSS JOIN whole
CROSS JOIN this_run
