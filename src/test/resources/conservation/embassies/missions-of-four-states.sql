SELECT cells[1], cells[5], count(*) FROM (
  SELECT string_split(line, ';') AS cells
  FROM read_csv(${1}, header = false, auto_detect = false, delim = '\t', quote = '', escape = '', columns = {'line': 'VARCHAR'}))
WHERE cells[2] IN ('http://www.wikidata.org/entity/Q184', 'http://www.wikidata.org/entity/Q148')
  AND cells[6] IN ('http://www.wikidata.org/entity/Q184', 'http://www.wikidata.org/entity/Q148', 'http://www.wikidata.org/entity/Q159', 'http://www.wikidata.org/entity/Q403')
GROUP BY ALL
