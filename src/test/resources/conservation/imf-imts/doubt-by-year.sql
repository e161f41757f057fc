WITH cell AS (
  UNPIVOT (
    SELECT "2022", "2023", "2024" FROM read_csv(${1}, all_varchar = true) WHERE length("COUNTERPART_COUNTRY.ID") = 3)
  ON COLUMNS(*) INTO NAME year VALUE millions)
SELECT year, count(*) FROM cell WHERE millions <> '' GROUP BY year
