-- One row per open lead, the twenty most likely to convert.
WITH day AS (
  SELECT max(as_of) AS as_of FROM report.publication
)
SELECT *
FROM report.lead_ranking
JOIN day USING (as_of)
ORDER BY position
LIMIT 20
