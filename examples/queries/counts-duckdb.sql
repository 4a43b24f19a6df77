-- From answers to counts, in DuckDB (1.2 or later): for a survey that is too large, or that may not leave its database.
--
-- In:  survey.csv, one row per respondent, headings are item ids (time, self-efficacy[2]), answers are positions on the
--      scale as worded (4, and 4.0 as pandas and R write it), or not-applicable. A blank cell is no answer; any other text
--      ends the query with an error that names it.
--      For Parquet: read_parquet('survey.parquet') in place of read_csv(...). Other columns have to be left out.
-- Out: counts.csv, which strategiewijzer analyse --counts counts.csv reads. It gives the same as reading survey.csv.
--
-- Run: duckdb < counts-duckdb.sql

-- What a cell says, as a small number: a position, -96 for not applicable, nothing for no answer. A text becomes a double
-- first, so that 4.0 and -99.0 are 4 and -99.
CREATE TEMP MACRO one_of(number, cell) AS CASE
  WHEN number IN (1, 2, 3, 4, 5, 6, 7, 8, 9, -96) THEN number
  WHEN number IN (-95, -97, -98, -99) OR cell IS NULL OR trim(cell) = '' THEN NULL
  WHEN trim(cell) = 'not-applicable' THEN -96
  ELSE error('No answer on any scale: ' || cell)
END::TINYINT;
CREATE TEMP MACRO code(cell) AS one_of(TRY_CAST(cell AS DOUBLE), cell);

SET preserve_insertion_order = false;
-- Enough for any number of rows: what does not fit is kept on disk meanwhile.
SET memory_limit = '1GB';

-- The column nothing is there so that a list of columns is never empty.
CREATE TEMP TABLE coded AS
SELECT NULL::VARCHAR AS "group", NULL::TINYINT AS nothing, code(COLUMNS(*)::VARCHAR)
-- For groups, with analyse --counts counts.csv --group group, take in place of the line above:
-- SELECT "Team"::VARCHAR AS "group", NULL::TINYINT AS nothing, code(COLUMNS(* EXCLUDE ("Team"))::VARCHAR)
FROM read_csv('survey.csv', all_varchar = true, header = true);

-- Whoever answered nothing does not count, and whoever does not know the innovation (awareness 1 or 2) is not asked to judge
-- it.
CREATE TEMP VIEW survey AS
SELECT * EXCLUDE (first_answer, aware), coalesce(aware IN (1, 2), false) AS unaware
FROM (
  SELECT rowid AS respondent, *, coalesce(*COLUMNS(* EXCLUDE ("group"))) AS first_answer,
         coalesce(*COLUMNS('^(awareness|nothing)$')) AS aware
  FROM coded
)
WHERE first_answer IS NOT NULL;

-- Answers that are multiplied or laid beside each other, of the questions that may be asked about several elements.
-- self-efficacy[2] is the question self-efficacy, element 2].
CREATE TEMP TABLE positions AS
WITH cells AS (
  FROM (
    SELECT respondent, "group",
           COLUMNS('^(personal-benefits|outcome-expectations|subjective-norm)\..*|'
                || '^(professional-obligation|self-efficacy|social-support)(\[.*)?$|^nothing$')
    FROM survey
  )
  UNPIVOT (value FOR place IN (COLUMNS(* EXCLUDE (respondent, "group"))))
),
places AS (
  SELECT column_name AS place, split_part(place, '[', 1) AS item, split_part(place, '[', 2) AS element,
         CASE WHEN starts_with(place, 'personal-benefits.') THEN 'personal-benefits' ELSE item END AS "set",
         count(*) OVER (PARTITION BY "set") > 1 AS several
  FROM (DESCRIBE coded)
)
SELECT respondent, "group", place, item, element, "set", several, value
FROM cells JOIN places USING (place)
WHERE value > 0 AND (several OR regexp_matches(item, '^(outcome-expectations|subjective-norm)'));

-- A composite score of each respondent: the mean over the elements of the product of two answers.
CREATE TEMP MACRO composite(one, zero, other) AS TABLE
SELECT sum((a.value::INTEGER - zero) * b.value) / count(*) AS score, any_value(a."group") AS "group"
FROM (FROM positions WHERE item = one) AS a JOIN (FROM positions WHERE item = other) AS b USING (respondent, element)
GROUP BY respondent;

COPY (
  -- What was answered at each place: how often each answer came, column by column.
  SELECT place AS item,
         CASE
           WHEN unaware AND place IN (
             'procedural-clarity', 'correctness', 'completeness', 'complexity', 'compatibility', 'observability',
             'client-relevance') THEN 'not-asked'
           WHEN entry.key = 0 THEN 'missing'
           WHEN entry.key = -96 THEN 'not-applicable'
           ELSE entry.key::VARCHAR
         END AS value,
         sum(entry.value) AS count, "group"
  FROM (
    SELECT place, unaware, "group", unnest(map_entries(answers)) AS entry
    FROM (
      SELECT unaware, "group", histogram(coalesce(COLUMNS(* EXCLUDE (respondent, unaware, "group", nothing)), 0))
      FROM survey
      GROUP BY unaware, "group"
    )
    UNPIVOT (answers FOR place IN (COLUMNS(* EXCLUDE (unaware, "group"))))
  )
  GROUP BY ALL

  UNION ALL
  -- Importance counts 0 to 4, belief -2 to 2.
  SELECT 'outcome-expectations', score::VARCHAR, count(*), "group"
  FROM composite('outcome-expectations.importance', 1, 'outcome-expectations.probability')
  GROUP BY ALL

  UNION ALL
  SELECT 'subjective-norm', score::VARCHAR, count(*), "group"
  FROM composite('subjective-norm.belief', 3, 'subjective-norm.motivation')
  GROUP BY ALL

  UNION ALL
  -- Pairs of places that measure one thing, for Cronbach's alpha: one question for several elements, and the benefits and
  -- drawbacks together.
  SELECT a.place || '*' || b.place, a.value || '*' || b.value, count(*), a."group"
  FROM (FROM positions WHERE several) AS a JOIN (FROM positions WHERE several) AS b USING (respondent, "set")
  WHERE a.place < b.place
  GROUP BY a.place, b.place, a.value, b.value, a."group"

  ORDER BY ALL
) TO 'counts.csv' (HEADER);
