/**
 * The counting rules as a grouped query: they are declared as data so that a database can count by the same rules. Here
 * an independent engine carries out the statement that ClickHouse is sent, over the same dossiers.
 */
import assert from 'node:assert/strict';
import { DuckDBInstance } from '@duckdb/node-api';
import { noDay } from '../../../src/connector/cell-day';
import { tellingRules } from '../../../src/connector/dossiers/summarise';
import { importValues } from '../../../src/connector/import';
import type { ColumnId } from '../../../src/connector/kinds/types';
import { dayOfIso } from '../../../src/connector/period-days';
import { rangeOf } from '../../../src/connector/periods';
import { summaryOfGroups, type RemoteGroup } from '../../../src/connector/sources/query/collect';
import { sqlColumn, type SqlContext } from '../../../src/connector/sources/query/sql';
import { countStatement, groupColumns, groupNumbers } from '../../../src/connector/sources/query/statements';
import { vocabularyOf, wordColumns, type WordColumn } from '../../../src/connector/sources/query/vocabulary';
import { comparable } from '../sources/support';
import { channelTexts, fullList, makeDossiers, stateTexts, type Dossier } from './generate';

const text = (value: string): string => `'${value.replace(/'/g, "''")}'`;
const day = (iso: string | null): number => (iso === null ? noDay : dayOfIso(iso));

/** What the declared columns of a statement hold for a dossier. */
const declared = (dossier: Dossier): Record<keyof typeof sqlColumn, string | number> => ({
  received: day(dossier.received),
  due: day(dossier.due),
  finished: day(dossier.finished),
  unit: '',
  field: dossier.field,
  procedure: '',
  code: dossier.code,
  state: stateTexts[dossier.state - 1] ?? '',
  channel: channelTexts[dossier.channel] ?? '',
  payment: dossier.payment,
  'payment-state': '',
  papers: String(dossier.papers),
  result: dossier.result ? 'Đã số hóa' : 'Chưa số hóa',
  identified: dossier.identified ? '1' : '0',
  fee: dossier.fee > 0 ? 1 : 0,
  blank: 1,
});

describe('the counting rules as a grouped query', () => {
  it('give the same summary as the connector, for several periods at once', async () => {
    const dossiers = makeDossiers(6001, 61).map(declared);
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const names = Object.keys(sqlColumn) as (keyof typeof sqlColumn)[];
    const types = names.map((name) => `${sqlColumn[name]} ${typeof dossiers[0]?.[name] === 'number' ? 'INT' : 'TEXT'}`);
    await connection.run(`CREATE TABLE dossiers (${types.join(', ')})`);
    const rows = dossiers.map((row) => {
      const cells = names.map((name) => (typeof row[name] === 'string' ? text(row[name]) : row[name]));
      return `(${cells.join(', ')})`;
    });
    await connection.run(`INSERT INTO dossiers VALUES ${rows.join(', ')}`);

    const words = wordColumns.filter((id) => id !== 'payment-state');
    const vocabulary = vocabularyOf(
      new Map(words.map((id): [WordColumn, string[]] => [id, [...new Set(dossiers.map((row) => String(row[id])))]])),
    );
    const columns = new Set<ColumnId>(['code', 'field', 'received', 'due', 'finished', 'fee', ...words]);
    const rules = tellingRules(columns, ['dossiers', 'payments', 'digitisation']);
    const periods = ['2026-Q2', '2026-Q3'].flatMap((period) => rangeOf(period, 'calendar', 'officer'));
    const context: SqlContext = { text, vocabulary };
    const answer = await connection.runAndReadAll(countStatement(context, 'dossiers', rules, periods));
    connection.closeSync();

    const groups = answer.getRows().map((row): RemoteGroup => {
      const [unit, field, channel] = row.map(String);
      const numbers = row.slice(groupColumns.length).map(Number);
      const counts = numbers.slice(groupNumbers.length);
      return {
        unit: unit ?? '',
        field: field ?? '',
        channel: channel ?? '',
        size: numbers[0] ?? 0,
        counts: periods.map((_, period) => counts.slice(period * rules.length, (period + 1) * rules.length)),
      };
    });
    const summary = summaryOfGroups(groups, rules, periods, dayOfIso('2026-03-01'));
    const result = importValues(fullList(makeDossiers(6001, 61)), { periods: ['2026-Q2', '2026-Q3'] });
    assert.ok(result.ok);
    assert.deepEqual(comparable(summary), comparable(result.value.summary));
    assert.ok(summary.length > 50);
  });
});
