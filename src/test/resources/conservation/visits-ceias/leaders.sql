SELECT column00, trim(column01), count(*)
FROM read_csv(${1}, header = false, skip = 1, all_varchar = true, null_padding = true)
WHERE column00 <> '' GROUP BY ALL
