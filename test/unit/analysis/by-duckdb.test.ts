// The way to the figures by DuckDB: an engine of the same shape stands in for it here; the figures themselves are a trial that
// test/fixtures/analysis/PROVENANCE.md tells.

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { figuresOf, quizStatement, statementsIn } from '../../../scripts/analyse/figures-by-duckdb.js';
import { bank } from '../../fixtures/analysis/course-bank.js';

it('runs each statement of figures.sql in order, and names each table', async () => {
  const ran: string[] = [];
  const connection = {
    run: async (sql: string) => ran.push(sql),
    runAndReadAll: async (sql: string) => ({ getRowObjectsJson: () => [{ sql: sql.slice(0, 6) }] }),
  };
  const engine = { DuckDBInstance: { create: async () => ({ connect: async () => connection }) } };
  const tables = await figuresOf("it's answers.csv", bank, async () => engine);
  expect(Object.keys(tables).map((title) => title.split(/[, ]/)[0])).toEqual([
    'items',
    'responses',
    'slots',
    'quiz',
    'distribution',
    'alpha',
    'days',
  ]);
  expect(Object.values(tables)).toEqual(Array.from({ length: 7 }, () => [{ sql: 'SELECT' }]));
  expect(ran[0]).toBe("CREATE TABLE answers AS SELECT * FROM 'it''s answers.csv'");
  expect(ran.slice(1).map((sql) => sql.split(' ').slice(0, 3).join(' '))).toEqual([
    'CREATE TABLE quiz',
    'CREATE TABLE first_attempts',
    'CREATE TABLE sittings',
    'CREATE TABLE rests',
  ]);
});

it('asks for as many right answers as the course does, whatever the file says', () => {
  expect(quizStatement(bank)).toBe('CREATE TABLE quiz AS SELECT 12 AS slots, 10 AS needed');
  expect(quizStatement({ slots: bank.slots.slice(0, 10), passMark: 75 })).toBe(
    'CREATE TABLE quiz AS SELECT 10 AS slots, 8 AS needed',
  );
});

it('uses nothing that a distributed engine does not have', () => {
  const sql = statementsIn(readFileSync('scripts/analyse/figures.sql', 'utf8')).map((one) => one.sql);
  const calls = new Set(sql.join('\n').match(/\b[A-Z_]+(?=\()/g));
  expect([...calls].sort()).toEqual([
    'AVG',
    'CORR',
    'COUNT',
    'COVAR_SAMP',
    'FLOOR',
    'MAX',
    'MIN',
    'STDDEV_SAMP',
    'SUM',
  ]);
});

it('says what to install where DuckDB is not', async () => {
  await expect(figuresOf('a.csv', bank, () => Promise.reject(new Error('not found')))).rejects.toThrow(
    'DuckDB is not installed. Type: npm install --no-save @duckdb/node-api',
  );
});
