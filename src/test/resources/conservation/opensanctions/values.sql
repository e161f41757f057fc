WITH property AS (SELECT json, unnest(json_keys(json, '$.properties')) AS name
  FROM read_json_objects(${1}, format = 'newline_delimited'))
SELECT name, sum(json_array_length(json, '$.properties.' || name)) FROM property GROUP BY name
