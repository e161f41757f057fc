SELECT Year, "Trade Flow", "Trade Value (US$)"
FROM read_csv([${1}, ${2}, ${3}], all_varchar = true)
WHERE "Partner Code" = '0'
