SELECT document, position, officeholder, start_year, end_year FROM (
  SELECT 'leaders-wikidata-wikidata' AS document, position, officeholder, coalesce(start_year, '') AS start_year, coalesce(end_year, '') AS end_year
  FROM read_csv(${1}, all_varchar = true) WHERE countryid NOT IN ('Q31354462', 'Q244165', 'Q11196', 'Q34754', 'Q23427', 'Q907112', 'Q23681')
  UNION ALL SELECT 'leaders-wikidata-wikipedia', position, officeholder, coalesce(start_year, ''), coalesce(end_year, '')
  FROM read_csv(${2}, all_varchar = true) WHERE position <> '' AND country NOT IN ('Sahrawi Arab Democratic Republic', 'Somaliland', 'Abkhazia', 'Artsakh', 'Donetsk People''s Republic', 'Luhansk People''s Republic', 'Northern Cyprus', 'South Ossetia', 'Transnistria'))
