-- One row per source: where its rows went, over all runs.
SELECT
  source,
  count(DISTINCT file) AS files,
  sum(rows_in) AS rows_in,
  sum(accepted) AS accepted,
  sum(quarantined) AS quarantined,
  sum(duplicates) AS duplicates,
  sum(suppressed) AS suppressed
FROM ops.reconciliation
GROUP BY source
ORDER BY source
