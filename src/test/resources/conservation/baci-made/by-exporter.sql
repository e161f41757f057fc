WITH area(code, exporter) AS (VALUES ('156', 'CHN'), ('112', 'BLR'), ('643', 'RUS'), ('490', 'M49-490'), ('842', 'USA'), ('757', 'CHE'), ('56', 'BEL'), ('251', 'FRA'))
SELECT exporter, count(*), sum(v::DECIMAL(20, 3) * 1000), count(nullif(trim(q), 'NA')), sum(nullif(trim(q), 'NA')::DECIMAL(20, 3))
FROM read_csv(${1}, all_varchar = true) JOIN area ON code = i GROUP BY exporter
