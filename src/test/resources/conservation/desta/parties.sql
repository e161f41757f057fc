SELECT number, count(DISTINCT party) FROM (
  UNPIVOT (FROM read_csv(${1}, delim = ';', all_varchar = true)) ON COLUMNS('^c[0-9]+$') INTO NAME place VALUE party)
WHERE party <> 'NA' GROUP BY number
