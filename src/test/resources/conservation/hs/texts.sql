SELECT length(hscode), count(*), sum(length(trim(description)))
FROM read_csv(${1}, all_varchar = true) WHERE hscode <> 'TOTAL' GROUP BY ALL
