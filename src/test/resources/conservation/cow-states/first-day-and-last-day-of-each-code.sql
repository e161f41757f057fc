SELECT ccode, min(make_date(styear::INT, stmonth::INT, stday::INT)),
  max(CASE WHEN endyear = version THEN 'still' ELSE make_date(endyear::INT, endmonth::INT, endday::INT)::VARCHAR END)
FROM read_csv(${1}, all_varchar = true) GROUP BY ccode
