-- One row per business day and open lead, the most likely to convert first, then the newest.
-- A lead that its source calls closed or disqualified is not open, whatever its score.
WITH scored_leads AS (
  SELECT lead_id, probability, band, basis, reasons
  FROM score_lead
),
open_leads AS (
  SELECT lead_id, customer_id, status, lead_source, industry, created_at, rep_id
  FROM core_lead
  WHERE converted_at IS NULL
    AND NOT is_deleted
    AND NOT coalesce(lower(status) RLIKE '^(closed|disqualified|unqualified)', false)
),
people AS (
  SELECT customer_id, full_name, email, erased_at IS NOT NULL AS is_erased
  FROM core_customer
),
owners AS (
  SELECT rep_id, full_name AS owner
  FROM core_sales_rep
),
ranked_leads AS (
  SELECT
    lead_id,
    open_leads.customer_id,
    full_name,
    email,
    owner,
    status,
    lead_source,
    industry,
    created_at,
    to_date(from_utc_timestamp(created_at, (SELECT time_zone FROM this_run))) AS created_on,
    probability,
    band,
    basis,
    array_join(transform(slice(reasons, 1, 3), reason -> reason.text), ' | ') AS reasons
  FROM scored_leads
  JOIN open_leads USING (lead_id)
  LEFT JOIN people ON open_leads.customer_id = people.customer_id
  LEFT JOIN owners ON open_leads.rep_id = owners.rep_id
  WHERE NOT coalesce(is_erased, false)
),
most_likely AS (
  SELECT *
  FROM ranked_leads
  ORDER BY probability DESC, created_at DESC, lead_id
  LIMIT 1000
)
SELECT
  this_run.as_of,
  row_number() OVER (
    PARTITION BY this_run.as_of ORDER BY probability DESC, created_at DESC, lead_id) AS position,
  most_likely.* EXCEPT (created_at)
FROM most_likely
CROSS JOIN this_run
