SELECT 'alias', count(*) FROM read_csv(${3}, header = false, all_varchar = true, null_padding = true) WHERE column1 IS NOT NULL
UNION ALL SELECT 'address', count(*) FROM read_csv(${2}, header = false, all_varchar = true, null_padding = true)
WHERE column1 IS NOT NULL AND NOT (trim(column2) = '-0-' AND trim(column3) = '-0-' AND trim(column4) = '-0-' AND trim(column5) = '-0-')
