-- One row per delivery of the published business day.
WITH day AS (
  SELECT max(as_of) AS as_of FROM report.publication
)
SELECT *
FROM sync.delivery
JOIN day USING (as_of)
ORDER BY audience, destination
