SELECT CASE WHEN exporter = 'Russia' AND year::INTEGER < 1992 THEN 'Soviet Union' ELSE exporter END, year, sum(tiv::DECIMAL(20, 6)) * 1000000
FROM read_csv(${1}, all_varchar = true)
WHERE exporter IN ('China', 'Russia') AND importer NOT LIKE '%*%' AND importer NOT IN ('Katanga', 'Biafra', 'Northern Cyprus', 'Lebanon Palestinian rebels')
  AND NOT (importer = 'Serbia' AND year::INTEGER < 1992) AND NOT (importer = 'South Sudan' AND year::INTEGER < 2011)
GROUP BY 1, 2
