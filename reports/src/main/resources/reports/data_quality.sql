-- One row per business day, table and check: what it found when it was last made.
WITH results AS (
  SELECT
    *,
    row_number() OVER (
      PARTITION BY table_name, check_name ORDER BY checked_at DESC, run_id DESC) AS recency
  FROM ops_check
),
latest_results AS (
  SELECT *
  FROM results
  WHERE recency = 1
)
SELECT
  this_run.as_of,
  table_name,
  check_name,
  CASE WHEN passed THEN 'passed' WHEN severity = 'block' THEN 'blocked' ELSE 'warned' END AS outcome,
  severity,
  figure,
  bound,
  message,
  to_date(from_utc_timestamp(checked_at, this_run.time_zone)) AS checked_on
FROM latest_results
CROSS JOIN this_run
