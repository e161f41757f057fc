SELECT Entity_LogicalId, NameAlias_WholeName FROM read_csv(${1}, all_varchar = true, delim = ';', header = true) WHERE NameAlias_WholeName IS NOT NULL
