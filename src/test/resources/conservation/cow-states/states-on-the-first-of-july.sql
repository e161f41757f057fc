SELECT year, count(*) FROM read_csv(${1}, all_varchar = true), (SELECT DISTINCT year FROM (SELECT styear::INT AS year FROM read_csv(${1}, all_varchar = true) UNION SELECT 1992 UNION SELECT 1918 UNION SELECT 1922 UNION SELECT 2006 UNION SELECT 1976 UNION SELECT 1991))
WHERE make_date(styear::INT, stmonth::INT, stday::INT) <= make_date(year::INT, 7, 1)
  AND make_date(year::INT, 7, 1) <= make_date(endyear::INT, endmonth::INT, endday::INT)
GROUP BY year
