// npm run analyse -- --by-duckdb ANSWERS.csv: the tables of figures.sql by DuckDB, for more answers than the command itself
// holds. DuckDB is no part of this project: whoever has so many answers installs it.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Bank } from '../../src/analysis/bank.js';
import { fewestToPass } from '../../src/model/pass-rule.js';
import { Refusal } from '../command.js';

const ENGINE = '@duckdb/node-api';

interface Statement {
  /** What the table shows; `''` for one that only prepares. */
  readonly title: string;
  readonly sql: string;
}

interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRowObjectsJson(): object[] }>;
}

/** The statements of figures.sql in order. "-- figures: …" names the table that follows. */
export function statementsIn(sql: string): Statement[] {
  return sql.split(/;\s*$/m).flatMap((part) => {
    const code = part.replace(/^\s*--.*$/gm, '').trim();
    return code === '' ? [] : [{ title: /^-- figures: (.*)$/m.exec(part)?.[1] ?? '', sql: code }];
  });
}

/** What the course says of its quiz, in place of what figures.sql says by default. */
export function quizStatement({ slots, passMark }: Pick<Bank, 'slots' | 'passMark'>): string {
  return `CREATE TABLE quiz AS SELECT ${slots.length} AS slots, ${fewestToPass(slots.length, passMark)} AS needed`;
}

/** @param load DuckDB's own module, installed or not */
export async function figuresOf(
  path: string,
  bank: Pick<Bank, 'slots' | 'passMark'>,
  load = () => import(ENGINE) as Promise<unknown>,
): Promise<Record<string, object[]>> {
  const connection = await connected(load);
  await connection.run(`CREATE TABLE answers AS SELECT * FROM '${path.replaceAll("'", "''")}'`);
  const tables: Record<string, object[]> = {};
  const file = readFileSync(fileURLToPath(new URL('figures.sql', import.meta.url)), 'utf8');
  for (const { title, sql } of statementsIn(file)) {
    const isQuiz = sql.startsWith('CREATE TABLE quiz ');
    if (title === '') await connection.run(isQuiz ? quizStatement(bank) : sql);
    else tables[title] = (await connection.runAndReadAll(sql)).getRowObjectsJson();
  }
  return tables;
}

async function connected(load: () => Promise<unknown>): Promise<Connection> {
  const loaded = await load().catch((cause: unknown) => {
    throw new Refusal(`DuckDB is not installed. Type: npm install --no-save ${ENGINE}`, { cause });
  });
  const { DuckDBInstance } = loaded as {
    DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection> }> };
  };
  return (await DuckDBInstance.create(':memory:')).connect();
}
