SELECT text, count(*) FROM read_csv(${1}, all_varchar = true) WHERE path LIKE '%/UN_LIST_TYPE' GROUP BY text
