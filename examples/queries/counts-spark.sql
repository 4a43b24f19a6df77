-- From answers to counts, in Spark SQL (3.4 or later): for a survey of any size.
--
-- In:  the view survey, one row per respondent, columns are item ids, answers are positions on the scale as worded, or
--      not-applicable:
--        CREATE TEMPORARY VIEW survey USING parquet OPTIONS (path 'survey.parquet');
--      Doubles such as 4.0, as pandas and R write them, count as 4.
--      For CSV: USING csv OPTIONS (path 'survey.csv', header 'true'). Leave out columns you do not have, and add those of
--      further elements, such as `self-efficacy[2]`.
-- Out: a table item, value, count, group. Save it as CSV with a header for strategiewijzer analyse --counts counts.csv.

WITH numbered AS (
  SELECT monotonically_increasing_id() AS respondent, CAST(NULL AS STRING) AS the_group, * FROM survey
  -- For groups, with analyse --counts counts.csv --group group, take in place of the line above:
  -- SELECT monotonically_increasing_id() AS respondent, CAST(`Team` AS STRING) AS the_group, * EXCEPT (`Team`) FROM survey
),
-- One row per answer; UNPIVOT leaves out what is blank. Every column must be text or every column a number.
cells AS (
  SELECT respondent, the_group, item, trim(CAST(value AS STRING)) AS text, TRY_CAST(value AS DOUBLE) AS number
  FROM numbered UNPIVOT (value FOR item IN (
    `awareness`, `procedural-clarity`, `correctness`, `completeness`, `complexity`, `compatibility`, `observability`,
    `client-relevance`, `personal-benefits.benefit`, `personal-benefits.drawback`, `outcome-expectations.importance`,
    `outcome-expectations.probability`, `professional-obligation`, `client-satisfaction`, `client-cooperation`,
    `social-support`, `descriptive-norm`, `subjective-norm.belief`, `subjective-norm.motivation`, `self-efficacy`,
    `knowledge`, `formal-ratification`, `staff-replacement`, `staff-capacity`, `financial-resources`, `time`,
    `materials`, `coordinator`, `unsettled-organisation`, `information-access`, `performance-feedback`, `legislation`
  ))
),
-- A whole number is one however it is written; text that is no answer stays, so that the program says where it stands.
answers AS (
  SELECT respondent, the_group, item,
         CASE
           WHEN number = -96 THEN 'not-applicable'
           WHEN number = floor(number) THEN CAST(CAST(number AS INT) AS STRING)
           ELSE text
         END AS value
  FROM cells
  WHERE text <> '' AND coalesce(number NOT IN (-95, -97, -98, -99), TRUE)
),
respondents AS (SELECT DISTINCT respondent, the_group FROM answers),
items AS (SELECT DISTINCT item FROM answers),
-- Whoever does not know the innovation (awareness 1 or 2) is not asked to judge it.
unaware AS (SELECT respondent FROM answers WHERE item = 'awareness' AND value IN ('1', '2')),
-- Per respondent and item: the answer, or that there is none.
grid AS (
  SELECT items.item, respondents.the_group,
         CASE
           WHEN unaware.respondent IS NOT NULL AND items.item IN (
             'procedural-clarity', 'correctness', 'completeness', 'complexity', 'compatibility', 'observability',
             'client-relevance') THEN 'not-asked'
           ELSE coalesce(answers.value, 'missing')
         END AS value
  FROM respondents
  CROSS JOIN items
  LEFT JOIN answers ON answers.respondent = respondents.respondent AND answers.item = items.item
  LEFT JOIN unaware ON unaware.respondent = respondents.respondent
),
-- Positions alone, for scores that need two answers. self-efficacy[2] is the question self-efficacy, element 2].
positions AS (
  SELECT respondent, the_group, item AS place, split_part(item, '[', 1) AS item, split_part(item, '[', 2) AS element,
         TRY_CAST(value AS INT) AS value
  FROM answers
),
pairs AS (
  SELECT a.respondent, a.the_group, a.item AS one, b.item AS other, a.place AS place, b.place AS other_place,
         a.element = b.element AS same_element, a.value AS first, b.value AS second
  FROM positions a JOIN positions b ON a.respondent = b.respondent
  WHERE a.value IS NOT NULL AND b.value IS NOT NULL
),
-- A composite score of each respondent: the mean over the elements of the product of two answers. Importance counts 0 to
-- 4, belief -2 to 2.
composites AS (
  SELECT 'outcome-expectations' AS item, the_group, sum((first - 1) * second) / count(*) AS score
  FROM pairs
  WHERE one = 'outcome-expectations.importance' AND other = 'outcome-expectations.probability' AND same_element
  GROUP BY respondent, the_group
  UNION ALL
  SELECT 'subjective-norm' AS item, the_group, sum((first - 3) * second) / count(*) AS score
  FROM pairs
  WHERE one = 'subjective-norm.belief' AND other = 'subjective-norm.motivation' AND same_element
  GROUP BY respondent, the_group
)
SELECT item, value, count(*) AS count, the_group AS `group` FROM grid GROUP BY item, value, the_group
UNION ALL
SELECT item, CAST(score AS STRING), count(*), the_group FROM composites GROUP BY item, score, the_group
UNION ALL
-- Pairs of places that measure one thing, for Cronbach's alpha: one question for several elements, and the benefits and
-- drawbacks together.
SELECT concat(place, '*', other_place), concat(first, '*', second), count(*), the_group
FROM pairs
WHERE place < other_place
  AND (one = other OR one LIKE 'personal-benefits.%' AND other LIKE 'personal-benefits.%')
GROUP BY place, other_place, first, second, the_group
ORDER BY item, value;
