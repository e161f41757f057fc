SELECT "Group ID", trim(concat_ws(' ', "Name 1", "Name 2", "Name 6")) AS name FROM read_csv(${1}, all_varchar = true, skip = 1, header = true)
UNION SELECT "Group ID", "Name Non-Latin Script" FROM read_csv(${1}, all_varchar = true, skip = 1, header = true) WHERE "Name Non-Latin Script" IS NOT NULL
