-- One row per source, object and rule: how many rows it refused, the twelve most frequent.
SELECT source, object, rule, min(message) AS message, count(*) AS rows
FROM ops.quarantine
GROUP BY source, object, rule
ORDER BY rows DESC, source, object, rule
LIMIT 12
