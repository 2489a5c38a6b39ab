-- One row per kind of model: the one trained last, with its measures on the later period.
WITH latest_models AS (
  SELECT *
  FROM ops.model
  QUALIFY row_number() OVER (
    PARTITION BY model ORDER BY as_of DESC, trained_at DESC, model_version DESC) = 1
),
test_measures AS (
  SELECT
    model_version,
    max(value) FILTER (WHERE metric = 'auc') AS auc,
    max(value) FILTER (WHERE metric = 'baseline_auc') AS baseline_auc
  FROM ops.model_metric
  WHERE split = 'test'
  GROUP BY model_version
)
SELECT *
FROM latest_models
LEFT JOIN test_measures USING (model_version)
ORDER BY model
