SELECT replace(trim(column02), '-0-', 'entity'), count(*)
FROM read_csv(${1}, header = false, all_varchar = true, null_padding = true) WHERE column01 IS NOT NULL GROUP BY ALL
