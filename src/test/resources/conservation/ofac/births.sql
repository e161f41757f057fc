SELECT date, count(*) FROM (
  SELECT DISTINCT column00, strftime(strptime(piece, '%d %b %Y'), '%Y-%m-%d') AS date
  FROM (
    SELECT column00, regexp_extract(trim(unnest(string_split(rtrim(trim(column11), '.') || coalesce(rest, ''), ';'))), '^(?:alt\. )?DOB (\d\d [A-Z][a-z][a-z] \d{4})\.?$', 1) AS piece
    FROM read_csv(${1}, header = false, all_varchar = true, null_padding = true)
    LEFT JOIN (SELECT column0 AS party, column1 AS rest FROM read_csv(${4}, header = false, all_varchar = true, null_padding = true)) ON party = column00
    WHERE trim(column02) = 'individual')
  WHERE piece <> '') GROUP BY ALL
