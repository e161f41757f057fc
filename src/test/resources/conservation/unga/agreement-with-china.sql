WITH vote AS (SELECT DISTINCT v.rcid, country_code, vote, date[1:4] AS year
  FROM read_csv(${2}, all_varchar = true) v JOIN read_csv(${1}, all_varchar = true) r ON v.rcid = r.rcid)
SELECT b.year, count(*), round(100 * sum((b.vote = c.vote)::INT) / count(*), 2)::DECIMAL(10, 2)
FROM vote b JOIN vote c ON b.rcid = c.rcid AND b.country_code = 'BY' AND c.country_code = 'CN'
WHERE b.year > '1971' GROUP BY b.year
