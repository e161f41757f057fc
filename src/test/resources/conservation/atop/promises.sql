SELECT atopid, sum((defense = '1')::INT + (offense = '1')::INT + (neutral = '1')::INT + (nonagg = '1')::INT + (consul = '1')::INT)
FROM (SELECT * FROM read_csv(${2}, all_varchar = true)
  UNION ALL SELECT * FROM read_csv(${2}, all_varchar = true)
    WHERE (member = '365' AND yrent BETWEEN '1923' AND '1991' OR member = '816' AND yrent <= '1975') AND (yrexit = '0' OR member = '365' AND yrexit > '1991' OR member = '816' AND yrexit > '1975')
  UNION ALL SELECT * FROM read_csv(${2}, all_varchar = true)
    WHERE member = '345' AND (yrent <= '1918' AND (yrexit = '0' OR yrexit > '1918') OR yrent BETWEEN '1919' AND '1991' AND (yrexit = '0' OR yrexit > '1991'))
  UNION ALL SELECT * FROM read_csv(${2}, all_varchar = true)
    WHERE member = '345' AND yrent <= '2005' AND (yrexit = '0' OR yrexit > '2005')
  UNION ALL SELECT * FROM read_csv(${2}, all_varchar = true)
    WHERE member = '365' AND yrent <= '1922' AND (yrexit = '0' OR yrexit > '1922'))
WHERE member NOT IN ('8152') AND NOT (member IN ('316', '317') AND yrent = '1992')
GROUP BY atopid
HAVING sum((defense = '1')::INT + (offense = '1')::INT + (neutral = '1')::INT + (nonagg = '1')::INT + (consul = '1')::INT) > 0
