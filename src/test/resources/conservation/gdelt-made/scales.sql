SELECT column07, column26, count(*), sum(column30::DECIMAL(6, 1)), sum(column31::INT), sum(column34::DECIMAL(10, 4)), min(column01)
FROM read_csv(${1}, delim = '\t', quote = '', header = false, all_varchar = true)
WHERE column07 <> column17 AND column07 <> 'EUR' AND column07 <> '' AND column17 <> '' GROUP BY ALL
