-- One row per segment of the published business day, the largest revenue first.
WITH day AS (
  SELECT max(as_of) AS as_of FROM report.publication
)
SELECT *
FROM report.segment_summary
JOIN day USING (as_of)
ORDER BY revenue DESC, segment
