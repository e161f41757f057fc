SELECT Year, "Trade Flow Code", count(*), sum("Trade Value (US$)"::DECIMAL(38, 3))
FROM read_csv([${1}, ${2}, ${3}], all_varchar = true)
WHERE "Partner Code" <> '0' GROUP BY ALL
