SELECT lpad(k, 6, '0'), count(*), sum(v::DECIMAL(20, 3) * 1000) FROM read_csv(${1}, all_varchar = true) GROUP BY k
