WITH state(fips, iso) AS (VALUES ('bo', 'BLR'), ('ch', 'CHN'), ('hu', 'HUN'), ('in', 'IND'), ('ir', 'IRN'), ('kz', 'KAZ'), ('lh', 'LTU'),
    ('pk', 'PAK'), ('pl', 'POL'), ('ri', 'SRB'), ('rs', 'RUS'), ('up', 'UKR'), ('us', 'USA'), ('uz', 'UZB')),
  country AS (SELECT parse_filename(filename, true) AS fips, json FROM read_json_objects(${1} || '/*.json', format = 'unstructured', filename = true)),
  partner AS (
    SELECT fips, 'Exports' AS direction, unnest(regexp_extract_all(json ->> '$.Economy."Exports - partners".text', '([0-9.]+)%', 1)) AS share FROM country
    UNION ALL
    SELECT fips, 'Imports', unnest(regexp_extract_all(json ->> '$.Economy."Imports - partners".text', '([0-9.]+)%', 1)) FROM country)
SELECT iso, direction, count(*), sum(share::DECIMAL(6, 2)) FROM partner JOIN state USING (fips) GROUP BY ALL
