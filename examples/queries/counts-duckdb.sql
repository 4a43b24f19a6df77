-- From answers to counts, in DuckDB: for a survey that is too large, or that may not leave its database.
--
-- In:  survey.csv, one row per respondent, headings are item ids (time, self-efficacy[2]), answers are positions on the
--      scale as worded, or not-applicable. A blank cell is no answer.
--      For Parquet: read_parquet('survey.parquet') in place of read_csv(...). Other columns have to be left out.
-- Out: counts.csv, which strategiewijzer analyse --counts counts.csv reads. It gives the same as reading survey.csv.
--
-- Run: duckdb < counts-duckdb.sql

CREATE TEMP TABLE survey AS
SELECT row_number() OVER () AS respondent, NULL AS "group", *
-- For groups, with analyse --counts counts.csv --group group, take in place of the line above:
-- SELECT row_number() OVER () AS respondent, "Team" AS "group", * EXCLUDE ("Team")
FROM read_csv('survey.csv', all_varchar = true, header = true);

-- One row per answer.
CREATE TEMP TABLE answers AS
SELECT respondent, item, CASE trim(value) WHEN '-96' THEN 'not-applicable' ELSE trim(value) END AS value
FROM (
  UNPIVOT (SELECT respondent, COLUMNS(* EXCLUDE (respondent, "group"))::VARCHAR FROM survey)
  ON COLUMNS(* EXCLUDE (respondent)) INTO NAME item VALUE value
)
WHERE trim(value) NOT IN ('', '-95', '-97', '-98', '-99');

-- Whoever answered nothing does not count.
CREATE TEMP TABLE respondents AS
SELECT respondent, "group" FROM survey WHERE respondent IN (SELECT respondent FROM answers);

-- Whoever does not know the innovation (awareness 1 or 2) is not asked to judge it.
CREATE TEMP TABLE unaware AS
SELECT respondent FROM answers WHERE item = 'awareness' AND value IN ('1', '2');

CREATE TEMP TABLE behind_gate (item VARCHAR);
INSERT INTO behind_gate VALUES
  ('procedural-clarity'), ('correctness'), ('completeness'), ('complexity'),
  ('compatibility'), ('observability'), ('client-relevance');

-- Positions alone, for scores that need two answers. self-efficacy[2] is the question self-efficacy, element 2].
CREATE TEMP TABLE positions AS
SELECT respondent, item AS place, split_part(item, '[', 1) AS item, split_part(item, '[', 2) AS element,
       TRY_CAST(value AS INTEGER) AS value
FROM answers
WHERE TRY_CAST(value AS INTEGER) IS NOT NULL;

-- A composite score of each respondent: the mean over the elements of the product of two answers.
CREATE TEMP MACRO composite(one, zero, other) AS TABLE
SELECT respondent, sum((a.value - zero) * b.value) / count(*) AS score
FROM positions a JOIN positions b USING (respondent, element)
WHERE a.item = one AND b.item = other
GROUP BY respondent;

CREATE TEMP TABLE said AS
-- What was answered at each place.
SELECT respondents.respondent, items.item,
       CASE
         WHEN items.item IN (FROM behind_gate) AND respondents.respondent IN (FROM unaware) THEN 'not-asked'
         ELSE coalesce(answers.value, 'missing')
       END AS value
FROM respondents
CROSS JOIN (SELECT DISTINCT item FROM answers) AS items
LEFT JOIN answers ON answers.respondent = respondents.respondent AND answers.item = items.item

UNION ALL
-- Importance counts 0 to 4, belief -2 to 2.
SELECT respondent, 'outcome-expectations', score::VARCHAR
FROM composite('outcome-expectations.importance', 1, 'outcome-expectations.probability')

UNION ALL
SELECT respondent, 'subjective-norm', score::VARCHAR
FROM composite('subjective-norm.belief', 3, 'subjective-norm.motivation')

UNION ALL
-- Pairs of places that measure one thing, for Cronbach's alpha: one question for several elements, and the benefits and
-- drawbacks together.
SELECT a.respondent, a.place || '*' || b.place, a.value || '*' || b.value
FROM positions a JOIN positions b ON a.respondent = b.respondent AND a.place < b.place
WHERE a.item = b.item
   OR starts_with(a.item, 'personal-benefits.') AND starts_with(b.item, 'personal-benefits.');

COPY (
  SELECT item, value, count(*) AS count, "group"
  FROM said JOIN respondents USING (respondent)
  GROUP BY ALL
  ORDER BY ALL
) TO 'counts.csv' (HEADER);
