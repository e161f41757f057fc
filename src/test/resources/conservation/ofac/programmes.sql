SELECT programme, count(*) FROM (
  SELECT DISTINCT column00, unnest(string_split(replace(trim(column03), '] [', '|'), '|')) AS programme
  FROM read_csv(${1}, header = false, all_varchar = true, null_padding = true) WHERE column01 IS NOT NULL)
GROUP BY programme
