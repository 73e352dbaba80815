/**
 * The counting rules as a grouped query: they are declared as data so that a database can count by the same rules. Here
 * an independent engine carries the query out over the same dossiers.
 */
import assert from 'node:assert/strict';
import { DuckDBInstance } from '@duckdb/node-api';
import { importValues } from '../../../src/connector/import';
import { countingRules, type Condition, type DayTest } from '../../../src/connector/dossiers/rules';
import { stateSets, states } from '../../../src/connector/dossiers/states';
import { fullList, makeDossiers } from './generate';

const from = `DATE '2026-07-01'`;
const to = `DATE '2026-09-30'`;

const dayTests: Record<DayTest, (column: string) => string> = {
  empty: (column) => `${column} IS NULL`,
  'in-period': (column) => `${column} BETWEEN ${from} AND ${to}`,
  'before-period': (column) => `${column} < ${from}`,
  'from-start': (column) => `${column} >= ${from}`,
  'by-end': (column) => `${column} <= ${to}`,
  'after-end': (column) => `${column} > ${to}`,
  'before-end': (column) => `${column} < ${to}`,
};

/** A comparison with an empty day is unknown in SQL and false here, hence COALESCE. */
const sure = (sql: string): string => `COALESCE(${sql}, FALSE)`;

function sqlOf(condition: Condition): string {
  if ('all' in condition) return `(${condition.all.map(sqlOf).join(' AND ')})`;
  if ('any' in condition) return `(${condition.any.map(sqlOf).join(' OR ')})`;
  if ('not' in condition) return `(NOT ${sqlOf(condition.not)})`;
  if ('is' in condition) return sure(dayTests[condition.is](condition.date));
  if ('finished' in condition) return sure(`finished ${condition.finished} due`);
  if ('state' in condition) {
    return `(state IN (${stateSets[condition.state].map((state) => states.indexOf(state) + 1).join(', ')}))`;
  }
  return `("${condition.flag}")`;
}

const text = (value: string | null): string => (value === null ? 'NULL' : `'${value}'`);

describe('the counting rules as a grouped query', () => {
  it('give the same counts by field and channel as the connector', async () => {
    const dossiers = makeDossiers(6001, 61);
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const rows = dossiers.map(
      ({ field, channel, state, received, due, finished, fee, payment, papers, result, identified }) =>
        `(${text(field)}, ${channel}, ${state}, ${text(received)}, ${text(due)}, ${text(finished)}, ${fee > 0}, ${payment === 'Thanh toán trực tuyến'}, ${papers > 0}, ${papers > 1}, ${result}, ${identified})`,
    );
    await connection.run(
      'CREATE TABLE dossiers (field TEXT, channel INT, state INT, received DATE, due DATE, finished DATE, "with-fee" BOOL, "paid-online" BOOL, papers BOOL, reused BOOL, result BOOL, identified BOOL)',
    );
    await connection.run(`INSERT INTO dossiers VALUES ${rows.join(', ')}`);
    const columns = countingRules.map(({ when }, index) => `COUNT(*) FILTER (WHERE ${sqlOf(when)})::INT AS c${index}`);
    const answer = await connection.runAndReadAll(
      `SELECT field, channel, ${columns.join(', ')} FROM dossiers GROUP BY field, channel`,
    );
    const expected = answer.getRowObjects().flatMap((row) =>
      countingRules.flatMap(({ kind, measure }, index) => {
        const count = Number(row[`c${index}`]);
        const channel = ['direct', 'online', 'postal'][Number(row['channel'])] ?? '';
        return count === 0 || kind !== 'dossiers' ? [] : [`${String(row['field'])} ${channel} ${measure} ${count}`];
      }),
    );
    connection.closeSync();
    const result = importValues(fullList(dossiers), { periods: ['2026-Q3'] });
    assert.ok(result.ok);
    const counted = result.value.summary
      .filter(({ kind }) => kind === 'dossiers')
      .flatMap(({ field, channel, counts }) =>
        Object.entries(counts).flatMap(([measure, count]) =>
          count === 0 ? [] : [`${field} ${channel} ${measure} ${count}`],
        ),
      );
    assert.deepEqual(counted.sort(), expected.sort());
    assert.ok(expected.length > 150);
  });
});
