-- One row per business day, calendar month up to it and channel: touches and who was touched.
WITH touches AS (
  SELECT
    to_date(from_utc_timestamp(occurred_at, (SELECT time_zone FROM this_run))) AS day,
    channel,
    direction,
    customer_id
  FROM core_interaction
  WHERE NOT is_deleted
),
known_touches AS (
  SELECT trunc(day, 'MONTH') AS month, channel, direction, customer_id
  FROM touches
  WHERE day <= (SELECT as_of FROM this_run)
),
customer_months AS (
  SELECT
    month,
    channel,
    customer_id,
    count(*) AS touches,
    count_if(direction = 'inbound') AS inbound,
    count_if(direction = 'outbound') AS outbound
  FROM known_touches
  GROUP BY month, channel, customer_id
)
SELECT
  this_run.as_of,
  month,
  channel,
  sum(touches) AS touches,
  sum(inbound) AS inbound,
  sum(outbound) AS outbound,
  count(customer_id) AS customers
FROM customer_months
CROSS JOIN this_run
GROUP BY this_run.as_of, month, channel
