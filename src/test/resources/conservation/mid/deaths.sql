SELECT sidea, count(*), sum(CASE WHEN CAST(fatalpre AS INT) > 0 THEN CAST(fatalpre AS INT) ELSE 0 END), count(*) FILTER (stday = '-9')
FROM read_csv(${2}, all_varchar = true) GROUP BY sidea
