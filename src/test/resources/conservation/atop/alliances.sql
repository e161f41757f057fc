SELECT count(*), count(*) FILTER (endyr = '0') FROM read_csv(${1}, all_varchar = true)
