SELECT column00, trim(column01), count(*)
FROM read_csv(${1}, header = false, skip = 1, all_varchar = true, null_padding = true)
-- Two states had these names then.
WHERE column00 <> '' AND NOT (trim(column03) = 'Vietnam' AND column00 < '1976') AND NOT (trim(column03) = 'Germany' AND column00 < '1991')
GROUP BY ALL
