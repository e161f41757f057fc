SELECT kind, count(*), sum(violent) FROM (
  SELECT CASE IndType WHEN '2' THEN 'Decolonization' WHEN '3' THEN 'Separation' ELSE 'Dissolution' END AS kind, IndViol::INT AS violent
  FROM read_csv(${1}, all_varchar = true) WHERE IndType <> '1' AND IndFrom <> '-9'
  UNION ALL SELECT 'Separation', SecViol::INT FROM read_csv(${1}, all_varchar = true) WHERE SecDate <> '-9'
  UNION ALL SELECT 'Unification', 0 FROM read_csv(${1}, all_varchar = true) WHERE IntoDate <> '-9') GROUP BY kind
