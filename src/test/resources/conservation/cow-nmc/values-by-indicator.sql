WITH cell AS (
  UNPIVOT (SELECT milex, milper, irst, pec, tpop, upop, cinc FROM read_csv(${1}, all_varchar = true))
  ON COLUMNS(*) INTO NAME measure VALUE number)
SELECT CASE measure WHEN 'milex' THEN 'military-expenditure' WHEN 'milper' THEN 'military-personnel'
    WHEN 'irst' THEN 'iron-and-steel-production' WHEN 'pec' THEN 'primary-energy-consumption' WHEN 'tpop' THEN 'total-population'
    WHEN 'upop' THEN 'urban-population' ELSE 'composite-index-of-national-capability' END,
  count(*), sum(number::DECIMAL(28, 14)) * CASE measure WHEN 'cinc' THEN 1 ELSE 1000 END
FROM cell WHERE number NOT IN ('NA', '', '-9') GROUP BY measure
