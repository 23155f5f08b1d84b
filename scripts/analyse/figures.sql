-- The figures of the results page in plain SQL, for more answers than one file or one computer holds.
-- Input: a table `answers` with the columns that `npm run analyse -- FILE --answers answers.csv` writes:
--   learner, attempt, id, response, score, date, slot. In DuckDB: CREATE TABLE answers AS SELECT * FROM 'answers.csv'
-- Only standard SQL and the aggregates AVG, COUNT, SUM, CORR, STDDEV_SAMP, COVAR_SAMP: DuckDB, PostgreSQL, Spark and
-- others run it unchanged. `quiz` holds what the course says: the number of slots, and the right answers needed to pass.

CREATE TABLE quiz AS SELECT 12 AS slots, 10 AS needed;

CREATE TABLE first_attempts AS SELECT * FROM answers WHERE attempt = 1;

-- One row an attempt: its answers and its right ones.
CREATE TABLE sittings AS
SELECT learner, COUNT(*) AS answers, COUNT(DISTINCT slot) AS answered, SUM(score) AS total
FROM first_attempts
GROUP BY learner;

-- One row an answer, with the mean of the other answers of the same attempt (empty where fewer than half are there).
CREATE TABLE rests AS
SELECT a.learner, a.id, a.slot, a.response, a.score, a.date,
  CASE WHEN s.answers - 1 >= (q.slots - 1) / 2.0 THEN (s.total - a.score) / (s.answers - 1.0) END AS rest
FROM first_attempts a JOIN sittings s ON s.learner = a.learner CROSS JOIN quiz q;

-- figures: items
SELECT id, COUNT(*) AS n, AVG(score) AS facility, STDDEV_SAMP(score) AS deviation,
  CORR(CASE WHEN rest IS NOT NULL THEN score END, rest) AS discrimination
FROM rests GROUP BY id ORDER BY id;

-- figures: responses
SELECT id, response, COUNT(*) AS n FROM rests GROUP BY id, response ORDER BY id, n DESC, response;

-- figures: slots
SELECT slot, id, COUNT(*) AS n, AVG(score) AS share FROM first_attempts GROUP BY slot, id ORDER BY slot, id;

-- figures: quiz
SELECT COUNT(*) AS n, 100 * AVG(total / q.slots) AS mean, 100 * STDDEV_SAMP(total / q.slots) AS deviation,
  AVG(CASE WHEN total >= q.needed - 1e-9 THEN 1.0 ELSE 0.0 END) AS passes
FROM sittings CROSS JOIN quiz q WHERE answers = q.slots AND answered = q.slots;

-- figures: distribution
SELECT FLOOR(total + 1e-9) AS correct, COUNT(*) AS n
FROM sittings CROSS JOIN quiz q WHERE answers = q.slots AND answered = q.slots
GROUP BY FLOOR(total + 1e-9) ORDER BY correct;

-- figures: alpha, with the slots as parallel parts: k / (k - 1) * (1 - sum of variances / variance of totals)
SELECT MAX(q.slots) / (MAX(q.slots) - 1.0) * (1 - SUM(parts.variance) / MAX(whole.variance)) AS alpha
FROM (
    SELECT a.slot, COVAR_SAMP(a.score, a.score) AS variance
    FROM first_attempts a JOIN sittings s ON s.learner = a.learner CROSS JOIN quiz q
    WHERE s.answers = q.slots AND s.answered = q.slots
    GROUP BY a.slot
  ) parts
  CROSS JOIN (
    SELECT COVAR_SAMP(total, total) AS variance
    FROM sittings CROSS JOIN quiz q WHERE answers = q.slots AND answered = q.slots
  ) whole
  CROSS JOIN quiz q;

-- figures: days (weeks and months are the reader's to group)
SELECT d.date, COUNT(*) AS n, AVG(CASE WHEN s.total >= q.needed - 1e-9 THEN 1.0 ELSE 0.0 END) AS passes
FROM (SELECT learner, MIN(date) AS date FROM first_attempts GROUP BY learner) d
  JOIN sittings s ON s.learner = d.learner CROSS JOIN quiz q
WHERE s.answers = q.slots AND s.answered = q.slots
GROUP BY d.date ORDER BY d.date;
