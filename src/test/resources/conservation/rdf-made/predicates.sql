SELECT regexp_extract(column0, '/(p[0-9])>', 1), count(*), sum(length(regexp_extract(column0, '^.* "(.*)"@ru', 1)))
FROM read_csv(${1}, delim = '\x01', quote = '', escape = '', header = false, all_varchar = true) GROUP BY ALL
