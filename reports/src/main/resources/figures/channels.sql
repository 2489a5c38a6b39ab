-- One row per channel and month with touches, the last 12 months up to the published business day.
WITH day AS (
  SELECT max(as_of) AS as_of FROM report.publication
)
SELECT *
FROM report.channel_activity
JOIN day USING (as_of)
WHERE month > date_trunc('month', as_of) - INTERVAL 12 MONTH
ORDER BY channel, month
