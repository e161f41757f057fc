SELECT date[1:4], count(*), sum(length(regexp_replace(text, '^[\s\x{A0}]+|[\s\x{A0}]+$', '', 'g'))) FROM read_csv(${1}, all_varchar = true) GROUP BY ALL
