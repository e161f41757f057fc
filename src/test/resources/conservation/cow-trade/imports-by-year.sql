WITH flow AS (
  SELECT year, flow1 AS millions FROM read_csv(${1}, all_varchar = true)
  UNION ALL SELECT year, flow2 FROM read_csv(${1}, all_varchar = true))
SELECT year, count(*), sum(millions::DECIMAL(30, 12)) * 1000000 FROM flow
WHERE millions NOT IN ('NA', '-9', '') GROUP BY year
