SELECT sum(regexp_extract(column0, '"([0-9.]+)"\^', 1)::DECIMAL(20, 4))
FROM read_csv(${1}, delim = '\x01', quote = '', escape = '', header = false, all_varchar = true) WHERE column0 LIKE '%#decimal%'
