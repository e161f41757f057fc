SELECT Year, BRI = '1', count(*), 1000000 * sum("Quantity in Millions"::DECIMAL(18, 3))
FROM read_csv(${1}, all_varchar = true) GROUP BY ALL
