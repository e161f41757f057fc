SELECT text, 1 FROM read_csv(${1}, all_varchar = true) WHERE path LIKE '%/target/individual/identity/name/name-part/spelling-variant'
