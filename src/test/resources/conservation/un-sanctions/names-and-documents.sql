SELECT 'alias', count(*) FROM read_csv(${1}, all_varchar = true) WHERE path LIKE '%/ALIAS_NAME'
UNION ALL SELECT 'document', count(DISTINCT part) FROM read_csv(${1}, all_varchar = true) WHERE path LIKE '%/INDIVIDUAL_DOCUMENT/%'
UNION ALL SELECT 'address', count(DISTINCT part) FROM read_csv(${1}, all_varchar = true) WHERE path LIKE '%\_ADDRESS/%' ESCAPE '\'
