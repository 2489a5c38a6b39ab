-- One row per buying customer: scores by exact quintiles and the named segment, written down anew.
WITH measured AS (
  SELECT
    customer_id,
    (getvariable('as_of') - last_order_on)::INTEGER AS recency_days,
    orders AS frequency,
    net_amount AS monetary
  FROM customer_facts
  WHERE last_order_on IS NOT NULL
),
quintiles AS (
  SELECT
    quantile_disc(recency_days, [0.2, 0.4, 0.6, 0.8]) AS days,
    quantile_disc(frequency, [0.2, 0.4, 0.6, 0.8]) AS orders,
    quantile_disc(monetary, [0.2, 0.4, 0.6, 0.8]) AS amounts
  FROM measured
),
scored AS (
  SELECT
    measured.*,
    5 - (recency_days > days[1])::INTEGER - (recency_days > days[2])::INTEGER
      - (recency_days > days[3])::INTEGER - (recency_days > days[4])::INTEGER AS r,
    1 + (frequency > orders[1])::INTEGER + (frequency > orders[2])::INTEGER
      + (frequency > orders[3])::INTEGER + (frequency > orders[4])::INTEGER AS f,
    1 + (monetary > amounts[1])::INTEGER + (monetary > amounts[2])::INTEGER
      + (monetary > amounts[3])::INTEGER + (monetary > amounts[4])::INTEGER AS m
  FROM measured, quintiles
),
valued AS (SELECT *, (f + m + 1) // 2 AS v FROM scored)
SELECT
  getvariable('as_of') AS as_of,
  customer_id,
  recency_days,
  frequency,
  monetary,
  r,
  f,
  m,
  CASE
    WHEN r = 5 AND v >= 4 THEN 'Champions'
    WHEN r >= 3 AND v >= 4 THEN 'Loyal'
    WHEN r >= 4 AND v >= 2 THEN 'Potential Loyalist'
    WHEN r = 5 THEN 'New Customers'
    WHEN r = 4 THEN 'Promising'
    WHEN r = 3 AND v = 3 THEN 'Need Attention'
    WHEN r = 3 THEN 'About To Sleep'
    WHEN v = 5 THEN 'Cannot Lose Them'
    WHEN v >= 3 THEN 'At Risk'
    WHEN r = 2 THEN 'Hibernating'
    ELSE 'Lost'
  END AS segment,
  'quantile' AS method
FROM valued
