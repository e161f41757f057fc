SELECT count(*) FROM (SELECT unnest(string_split(content, chr(10))) AS line FROM read_text(${1}))
WHERE line LIKE '%egular","Still in Office",%'
