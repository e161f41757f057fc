SELECT kind, count(*) FROM (
  SELECT 'Signature' AS kind, csig AS day FROM read_csv(${1}, all_varchar = true)
  UNION ALL SELECT 'ConsentToBeBound', crat FROM read_csv(${1}, all_varchar = true)
  UNION ALL SELECT 'Withdrawal', ceif4 FROM read_csv(${1}, all_varchar = true)
  UNION ALL SELECT 'Rejoining', ceif5 FROM read_csv(${1}, all_varchar = true)
  UNION ALL SELECT 'Withdrawal', ceif6 FROM read_csv(${1}, all_varchar = true)
  UNION ALL SELECT 'Rejoining', ceif7 FROM read_csv(${1}, all_varchar = true))
WHERE day <> '' AND day NOT LIKE '2%99-%' AND day NOT IN ('291831', '364880', '401404') GROUP BY kind
