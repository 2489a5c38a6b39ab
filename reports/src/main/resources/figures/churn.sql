-- One row per customer, the twenty with the most value at risk.
WITH day AS (
  SELECT max(as_of) AS as_of FROM report.publication
)
SELECT *
FROM report.churn_risk
JOIN day USING (as_of)
ORDER BY position
LIMIT 20
