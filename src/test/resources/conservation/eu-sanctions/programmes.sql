SELECT Entity_Regulation_Programme, count(DISTINCT Entity_LogicalId), count(DISTINCT Entity_Regulation_NumberTitle) FROM read_csv(${1}, all_varchar = true, delim = ';', header = true) GROUP BY ALL
