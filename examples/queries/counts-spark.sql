-- From answers to counts, in Spark SQL (3.4 or later): for a survey of any size.
--
-- In:  the view survey, one row per respondent, columns are item ids, answers are positions on the scale as worded:
--        CREATE TEMPORARY VIEW survey USING parquet OPTIONS (path 'survey.parquet');
--      For CSV: USING csv OPTIONS (path 'survey.csv', header 'true'). Leave out columns you do not have.
-- Out: a table item, value, count. Save it as CSV with a header for strategiewijzer analyse --counts counts.csv.

WITH numbered AS (
  SELECT monotonically_increasing_id() AS respondent, * FROM survey
),
-- One row per answer; UNPIVOT leaves out what is blank. Every column must be text or every column a number.
answers AS (
  SELECT respondent, item, CAST(value AS STRING) AS value
  FROM numbered UNPIVOT (value FOR item IN (
    `awareness`, `procedural-clarity`, `correctness`, `completeness`, `complexity`, `compatibility`, `observability`,
    `client-relevance`, `personal-benefits.benefit`, `personal-benefits.drawback`, `outcome-expectations.importance`,
    `outcome-expectations.probability`, `professional-obligation`, `client-satisfaction`, `client-cooperation`,
    `social-support`, `descriptive-norm`, `subjective-norm.belief`, `subjective-norm.motivation`, `self-efficacy`,
    `knowledge`, `formal-ratification`, `staff-replacement`, `staff-capacity`, `financial-resources`, `time`,
    `materials`, `coordinator`, `unsettled-organisation`, `information-access`, `performance-feedback`, `legislation`
  ))
  WHERE trim(CAST(value AS STRING)) <> ''
),
respondents AS (SELECT DISTINCT respondent FROM answers),
items AS (SELECT DISTINCT item FROM answers),
-- Whoever does not know the innovation (awareness 1 or 2) is not asked to judge it.
unaware AS (SELECT respondent FROM answers WHERE item = 'awareness' AND value IN ('1', '2')),
-- Per respondent and item: the answer, or that there is none.
grid AS (
  SELECT items.item,
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
-- Two answers of one respondent, for the scores that need both.
pairs AS (
  SELECT a.item AS one, b.item AS other, CAST(a.value AS INT) AS first, CAST(b.value AS INT) AS second
  FROM answers a JOIN answers b ON a.respondent = b.respondent
  WHERE (a.item, b.item) IN (
    ('outcome-expectations.importance', 'outcome-expectations.probability'),
    ('subjective-norm.belief', 'subjective-norm.motivation'),
    ('personal-benefits.benefit', 'personal-benefits.drawback'))
)
SELECT item, value, count(*) AS count FROM grid GROUP BY item, value
UNION ALL
-- Composite scores: importance counts 0 to 4, belief -2 to 2. With one goal and one referent.
SELECT 'outcome-expectations', CAST((first - 1) * second AS STRING), count(*)
FROM pairs WHERE one = 'outcome-expectations.importance' GROUP BY (first - 1) * second
UNION ALL
SELECT 'subjective-norm', CAST((first - 3) * second AS STRING), count(*)
FROM pairs WHERE one = 'subjective-norm.belief' GROUP BY (first - 3) * second
UNION ALL
-- Pairs of items that measure one thing, for Cronbach's alpha.
SELECT 'personal-benefits.benefit*personal-benefits.drawback', concat(first, '*', second), count(*)
FROM pairs WHERE one = 'personal-benefits.benefit' GROUP BY first, second
ORDER BY item, value;
