SELECT iso, count(*), count(nullif(debt, 'NA')), sum(replace(nullif(debt, 'NA'), ',', '.')::DECIMAL(20, 4) * 1000000), min(year), max(year)
FROM read_csv(${1}, all_varchar = true) GROUP BY iso
