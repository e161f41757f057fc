SELECT atopid, count(DISTINCT member || '-' || phase || kind)
FROM (UNPIVOT (SELECT atopid, member, phase, yrent, defense, offense, neutral, nonagg, consul FROM read_csv(${2}, all_varchar = true))
  ON defense, offense, neutral, nonagg, consul INTO NAME kind VALUE promised)
WHERE promised = '1' AND member <> '8152' AND NOT (member IN ('316', '317') AND yrent = '1992')
GROUP BY atopid
