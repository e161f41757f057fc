WITH flow AS (SELECT unnest((json -> '$.data')::JSON[]) AS flow FROM read_json_objects(${1}, format = 'unstructured'))
SELECT flow ->> 'refYear', flow ->> 'partnerISO', (flow ->> 'primaryValue')::DECIMAL(30, 3) FROM flow
