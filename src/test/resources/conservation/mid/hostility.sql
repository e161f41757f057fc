SELECT hostlev, count(*) FROM read_csv(${1}, all_varchar = true) GROUP BY hostlev
