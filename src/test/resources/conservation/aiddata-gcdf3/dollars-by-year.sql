SELECT "Commitment.Year", count(*), sum(round(CASE "Amount.(Constant.USD.2021)" WHEN 'NA' THEN NULL ELSE "Amount.(Constant.USD.2021)" END::DECIMAL(30, 12), 2))
FROM read_csv(${1}, all_varchar = true) GROUP BY ALL
