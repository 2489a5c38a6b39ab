-- One row per check that did not pass, blocked tables first.
SELECT table_name, check_name, outcome, message, checked_on
FROM latest.data_quality
WHERE outcome <> 'passed'
ORDER BY outcome, table_name, check_name
LIMIT 20
