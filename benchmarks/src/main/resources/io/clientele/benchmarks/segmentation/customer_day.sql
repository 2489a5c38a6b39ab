-- One row per known customer, day and order: mart.customer_day; the history has no touches.
SELECT
  date_trunc('month', business_date)::DATE AS month,
  business_date,
  customer_id,
  order_id,
  count(*)::INTEGER AS lines,
  (count(*) FILTER (quantity > 0 AND unit_price > 0))::INTEGER AS purchase_lines,
  (count(*) FILTER (currency <> getvariable('currency')))::INTEGER AS foreign_lines,
  coalesce(sum(amount) FILTER (quantity > 0 AND unit_price > 0), 0)::DECIMAL(18, 2) AS purchase_amount,
  coalesce(sum(amount) FILTER (quantity < 0), 0)::DECIMAL(18, 2) AS return_amount,
  sum(amount)::DECIMAL(18, 2) AS net_amount,
  0 AS interactions,
  getvariable('currency') AS currency
FROM (
  SELECT *, CASE WHEN currency = getvariable('currency') THEN net_amount ELSE 0 END AS amount
  FROM sale
)
WHERE NOT is_deleted AND customer_id IS NOT NULL
GROUP BY customer_id, business_date, order_id
