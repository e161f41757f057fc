WITH cell AS (
  UNPIVOT (
    SELECT "2016", "2017", "2018", "2019", "2020", "2021", "2022", "2023", "2024" FROM read_csv(${1}, all_varchar = true)
    WHERE "INDICATOR.ID" = 'XG_FOB_USD' AND length("COUNTERPART_COUNTRY.ID") = 3)
  ON COLUMNS(*) INTO NAME year VALUE millions)
SELECT year, count(*), sum((millions::DECIMAL(38, 20) * 1000000)::DECIMAL(30, 12)) FROM cell WHERE millions <> '' GROUP BY year
