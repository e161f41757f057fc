SELECT statea, count(*) FROM (SELECT DISTINCT warnum, dyindex, statea, warstrtyr, warstrtmnth, warstrtday, warendyr, warendmnth, warenday FROM read_csv(${1}, all_varchar = true)
WHERE CAST(warendyr AS INT) < 2999 AND CAST(warstrtmnth AS INT) <= 12 AND CAST(warendmnth AS INT) <= 12 AND statea IN ('220', '640', '40', '560'))
GROUP BY statea
