SELECT text, 1 FROM read_csv(${1}, all_varchar = true) WHERE path LIKE '%/justification'
