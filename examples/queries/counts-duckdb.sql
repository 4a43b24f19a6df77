-- From answers to counts, in DuckDB: for a survey that is too large, or that may not leave its database.
--
-- In:  survey.csv, one row per respondent, headings are item ids, answers are positions on the scale as worded.
--      For Parquet: read_parquet('survey.parquet') in place of read_csv(...). Leave out columns you do not have.
-- Out: counts.csv, which strategiewijzer analyse --counts counts.csv reads. It gives the same as reading survey.csv.
--
-- Run: duckdb < counts-duckdb.sql

CREATE TEMP TABLE survey AS
SELECT row_number() OVER () AS respondent, *
FROM read_csv('survey.csv', all_varchar = true, header = true);

-- One row per answer; a blank cell is no answer.
CREATE TEMP TABLE answers AS
SELECT respondent, item, nullif(trim(value), '') AS value
FROM (UNPIVOT survey ON COLUMNS(* EXCLUDE (respondent)) INTO NAME item VALUE value)
WHERE nullif(trim(value), '') IS NOT NULL;

-- Whoever answered nothing does not count.
CREATE TEMP TABLE respondents AS SELECT DISTINCT respondent FROM answers;

-- Whoever does not know the innovation (awareness 1 or 2) is not asked to judge it.
CREATE TEMP TABLE unaware AS
SELECT respondent FROM answers WHERE item = 'awareness' AND value IN ('1', '2');

CREATE TEMP TABLE behind_gate (item VARCHAR);
INSERT INTO behind_gate VALUES
  ('procedural-clarity'), ('correctness'), ('completeness'), ('complexity'),
  ('compatibility'), ('observability'), ('client-relevance');

-- An answer at one place and at another, for the scores that need both.
CREATE TEMP MACRO together(one, other) AS TABLE
SELECT a.value AS first, b.value AS second
FROM answers a JOIN answers b USING (respondent)
WHERE a.item = one AND b.item = other;

COPY (
  -- Per item: how often each answer was given.
  SELECT item, CASE WHEN hidden THEN 'not-asked' ELSE coalesce(value, 'missing') END AS value, count(*) AS count
  FROM (
    SELECT items.item, answers.value,
           items.item IN (FROM behind_gate) AND respondents.respondent IN (FROM unaware) AS hidden
    FROM respondents
    CROSS JOIN (SELECT DISTINCT item FROM answers) AS items
    LEFT JOIN answers ON answers.respondent = respondents.respondent AND answers.item = items.item
  )
  GROUP BY ALL

  UNION ALL
  -- Composite scores: importance counts 0 to 4, belief -2 to 2. With one goal and one referent.
  SELECT 'outcome-expectations', CAST((first::INT - 1) * second::INT AS VARCHAR), count(*)
  FROM together('outcome-expectations.importance', 'outcome-expectations.probability')
  GROUP BY ALL

  UNION ALL
  SELECT 'subjective-norm', CAST((first::INT - 3) * second::INT AS VARCHAR), count(*)
  FROM together('subjective-norm.belief', 'subjective-norm.motivation')
  GROUP BY ALL

  UNION ALL
  -- Pairs of items that measure one thing, for Cronbach's alpha.
  SELECT 'personal-benefits.benefit*personal-benefits.drawback', first || '*' || second, count(*)
  FROM together('personal-benefits.benefit', 'personal-benefits.drawback')
  GROUP BY ALL

  ORDER BY 1, 2
) TO 'counts.csv' (HEADER);
