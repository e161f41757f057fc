SELECT Regime, strftime(strptime("Listed On", '%d/%m/%Y'), '%Y-%m-%d'), count(DISTINCT "Group ID") FROM read_csv(${1}, all_varchar = true, skip = 1, header = true) GROUP BY ALL
