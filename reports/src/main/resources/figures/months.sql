-- One row per calendar month with sales, the last 24 up to the published business day.
WITH day AS (
  SELECT max(as_of) AS as_of FROM report.publication
)
SELECT *
FROM report.sales_by_month
JOIN day USING (as_of)
WHERE month > date_trunc('month', as_of) - INTERVAL 24 MONTH
ORDER BY month
