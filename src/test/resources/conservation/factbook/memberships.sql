-- Bodies of a country are no members; a country that "has not signed" is none for sure.
WITH state(fips, iso) AS (VALUES ('bo', 'BLR'), ('ch', 'CHN'), ('hu', 'HUN'), ('in', 'IND'), ('ir', 'IRN'), ('kz', 'KAZ'), ('lh', 'LTU'),
    ('pk', 'PAK'), ('pl', 'POL'), ('ri', 'SRB'), ('rs', 'RUS'), ('up', 'UKR'), ('us', 'USA'), ('uz', 'UZB')),
  country AS (SELECT parse_filename(filename, true) AS fips, json ->> '$.Government."International organization participation".text' AS text
    FROM read_json_objects(${1} || '/*.json', format = 'unstructured', filename = true)),
  item AS (SELECT fips, trim(unnest(string_split(
    regexp_replace(regexp_replace(text, '\([^)]*(NGO|national committee|has not signed)[^)]*\)', '#', 'g'), '\([^)]*\)', '', 'g'), ','))) AS item FROM country)
SELECT iso, count(DISTINCT item) FROM item JOIN state USING (fips) WHERE item NOT LIKE '%#%' GROUP BY iso
