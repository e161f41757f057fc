SELECT umbrella::BOOLEAN, count(*), count(nullif(trim(usd_current), '')), round(sum(nullif(trim(usd_current), '')::DECIMAL(30, 8)))
FROM read_csv(${1}, all_varchar = true) GROUP BY ALL
