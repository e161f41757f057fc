SELECT date[1:4], count(*), sum(length(regexp_replace(text, '^[\s\x{A0}]+|[\s\x{A0}]+$', '', 'g')))
FROM read_csv(${1}, all_varchar = true)
-- They were one state.
WHERE NOT (country IN ('Serbia', 'Montenegro') AND date < '2006')
GROUP BY ALL
