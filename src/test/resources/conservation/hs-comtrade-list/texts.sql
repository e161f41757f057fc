SELECT length(id), count(*), sum(length(trim(text)) - length(id) - 3) FROM read_csv(${1}, all_varchar = true)
WHERE id <> 'TOTAL' GROUP BY ALL
