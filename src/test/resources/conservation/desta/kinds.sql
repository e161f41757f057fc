SELECT replace(replace(entry_type, 'base_treaty', 'agreement'), 'protocol or ', '') , count(*)
FROM read_csv(${1}, delim = ';', all_varchar = true) GROUP BY ALL
