SELECT count(DISTINCT mitch_id || ' ' || country) FROM read_csv(${1}, all_varchar = true)
WHERE ceif3 <> '' AND ceif3 NOT LIKE '2%99-%' AND ceif3 NOT IN ('364880', '401404')
