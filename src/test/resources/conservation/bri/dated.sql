SELECT count(*) FROM read_csv(${1}, all_varchar = true) WHERE "Likely date of joining" <> '' AND "Country Code" <> ''
