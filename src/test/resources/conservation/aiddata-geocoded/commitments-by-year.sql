SELECT transactions_start_year, count(*), round(coalesce(sum(total_commitments::DECIMAL(30, 8)), 0))
FROM read_csv(${1}, all_varchar = true) GROUP BY ALL
