SELECT date[1:4], count(*) FROM read_csv(${1}, all_varchar = true) GROUP BY ALL
