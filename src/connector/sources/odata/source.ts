import { fail, ok, type Result } from '../../../messages';
import { byDaysLate, dueColumns, dueDossier, soon } from '../../dossiers/due';
import { finding, type ImportFinding } from '../../findings';
import { dayOfText, daysOfPeriod } from '../../period-days';
import { badPeriod, latestPeriod, type ImportPeriod } from '../../periods';
import { namesAsHeader } from '../../recognition/header-candidates';
import type { DueDossier } from '../../types';
import { nameColumns, needColumns, noColumn, type NamedColumns } from '../columns';
import type { ODataConfig } from '../config';
import { dueFindings, mostDue } from '../query/collect';
import { completeCount } from '../result';
import { createRowCounter, localTime } from '../rows';
import type { CountRequest, RemoteCount, RemoteSource, SourceAccess } from '../types';
import { countByService, type ServerCount } from './apply';
import { anyOf, filterOf, literalOf, quoteText } from './filter';
import type { EntitySet } from './metadata';
import { ODataService, refusedProblem, type Asked, type ODataRow } from './service';
import { serverShape, type ServerShape } from './shape';

/** Rows that are fetched at most where the service does not count. */
const mostRows = 1_000_000;

interface Opened {
  service: ODataService;
  set: EntitySet;
  columns: NamedColumns;
  shape: ServerShape | undefined;
  only: readonly string[];
  asked: CountRequest;
}

async function open(config: ODataConfig, access: SourceAccess, asked: CountRequest): Promise<Result<Opened>> {
  const service = ODataService.open(config, access, asked);
  if (!service.ok) return service;
  const set = await service.value.entitySet();
  if (!set.ok) return set;
  const names = [...set.value.properties.keys()];
  asked.onColumns?.(namesAsHeader(names));
  const named = nameColumns(names, config.columns);
  if (!named.ok) return named;
  const columns = needColumns(named.value, names);
  if (!columns.ok) return columns;
  const { only } = config;
  if (only && !set.value.properties.has(only.column)) return noColumn(only.column, names);
  const isText = only && set.value.properties.get(only.column) === 'Edm.String';
  return ok({
    service: service.value,
    set: set.value,
    columns: columns.value,
    shape: serverShape(columns.value, set.value),
    only: only ? [anyOf(only.values.map((value) => `${only.column} eq ${isText ? quoteText(value) : value}`))] : [],
    asked,
  });
}

const dayOf = (value: unknown): number => dayOfText(String(localTime(value) ?? ''));

function dueOf(row: ODataRow, columns: NamedColumns, range: ImportPeriod): DueDossier | undefined {
  const at = (id: 'code' | 'unit' | 'field' | 'procedure'): string => {
    const value = row[columns.get(id) ?? ''];
    return value === null || value === undefined ? '' : String(value).normalize('NFC').trim();
  };
  const [received, due] = [dayOf(row[columns.get('received') ?? '']), dayOf(row[columns.get('due') ?? ''])];
  if (Number.isNaN(received) || Number.isNaN(due) || at('code') === '') return undefined;
  return dueDossier(range, {
    code: at('code'),
    unit: at('unit'),
    field: at('field'),
    procedure: at('procedure'),
    received,
    due,
  });
}

/** Dossiers that are open and late, or soon due: codes and days. */
async function listDue(
  { service, columns, shape, only }: Opened,
  periods: readonly ImportPeriod[],
  running: readonly unknown[],
): Promise<Result<{ due: DueDossier[]; findings: ImportFinding[] }>> {
  const state = columns.get('state');
  const [code, due] = [columns.get('code'), columns.get('due')];
  const last = latestPeriod(periods);
  if (!last || !shape || state === undefined || code === undefined || due === undefined || running.length === 0)
    return ok({ due: [], findings: [] });
  const days = { received: { from: -Infinity, to: last.to }, due: { from: -Infinity, to: last.to + soon } };
  const filter = [
    ...only,
    ...filterOf({ days, orders: [], fee: false }, { days: shape.days, fees: [], comparison: 'plain' }),
    anyOf(running.map((word) => `${state} eq ${literalOf(word)}`)),
  ];
  const select = dueColumns.flatMap((id) => columns.get(id) ?? []);
  const listed: DueDossier[] = [];
  const read = await service.rows({ filter, select, orderBy: [due, code], most: mostDue, firstOnly: true }, (row) => {
    const dossier = dueOf(row, columns, last);
    if (dossier) listed.push(dossier);
  });
  if (!read.ok && read.problem.id === 'connector.source.cancelled') return read;
  if (!read.ok || read.value === 'refused')
    return ok({ due: [], findings: [finding('remote-no-due-list', 'warning')] });
  listed.sort(byDaysLate);
  const severalUnits = new Set(listed.map(({ unit }) => unit)).size > 1;
  return ok({
    due: severalUnits ? listed : listed.map(({ unit: _, ...dossier }) => dossier),
    findings: dueFindings(read.value),
  });
}

/** Rows received up to the end of the last period, where the days can be compared by the service. */
function rowFilter({ shape, only, asked }: Opened): string[] {
  const ends = (asked.periods ?? []).flatMap((period) => daysOfPeriod(period, asked.calendar ?? 'calendar')?.to ?? []);
  if (!shape || ends.length === 0) return [...only];
  const days = { received: { from: -Infinity, to: Math.max(...ends) } };
  return [...only, ...filterOf({ days, orders: [], fee: false }, { days: shape.days, fees: [], comparison: 'plain' })];
}

async function countRows(opened: Opened, name: string): Promise<Result<RemoteCount>> {
  const { service, set, columns, only, asked } = opened;
  const fields = [...columns.values()];
  const orderBy = set.key;
  let counter = createRowCounter(columns, name, asked);
  if (!counter.ok) return counter;
  const read = (filter: readonly string[]): Promise<Asked<number>> =>
    service.rows({ filter, select: fields, orderBy, most: mostRows }, (row) => {
      if (counter.ok) counter.value.take(fields.map((field) => localTime(row[field])));
    });
  let rows = await read(rowFilter(opened));
  if (rows.ok && rows.value === 'refused') {
    // Without the days all rows come; without the officer's own choice the count would be of others.
    counter = createRowCounter(columns, name, asked);
    if (!counter.ok) return counter;
    rows = await read(only);
  }
  if (!rows.ok) return rows;
  if (rows.value === 'refused') return refusedProblem(service.host);
  const counted = counter.value.finish();
  if (!counted.ok) return counted;
  const findings = [finding('remote-rows', 'info', { count: rows.value }), ...counted.value.findings];
  return ok(completeCount({ ...counted.value, findings }, columns, [...set.properties.keys()], 'rows', asked));
}

async function count(config: ODataConfig, access: SourceAccess, asked: CountRequest): Promise<Result<RemoteCount>> {
  const wrong = badPeriod(asked);
  if (wrong !== undefined) return fail('connector.import.bad-period', { period: wrong });
  const opened = await open(config, access, asked);
  if (!opened.ok) return opened;
  const { service, set, columns, shape, only } = opened.value;
  const code = columns.get('code');
  const codeIsKey = code !== undefined && set.key.length === 1 && set.key[0] === code;
  const counted: Asked<ServerCount> = shape
    ? await countByService({ service, columns, shape, only, codeIsKey, asked })
    : ok('refused');
  if (!counted.ok) return counted;
  if (counted.value === 'refused') return countRows(opened.value, config.name ?? config.entitySet);
  const server = counted.value;
  if (server.counted.periods.length === 0) return fail('connector.import.needs-period');
  const listed = await listDue(opened.value, server.counted.periods, server.running);
  if (!listed.ok) return listed;
  const { due, findings } = listed.value;
  return ok(
    completeCount(
      { ...server.counted, due, findings: [...server.counted.findings, ...findings] },
      columns,
      [...set.properties.keys()],
      'server',
      asked,
    ),
  );
}

/**
 * A feed of dossiers over OData v4: counted by the service with `$apply` where it can (days as Edm.Date or
 * Edm.DateTimeOffset), else from its rows with `$select` and `$filter`. Problems: those of `request`,
 * `connector.source.odata-metadata`, `no-entity-set`, `no-column`, `needs-columns`, `odata-answer`, `foreign-page`,
 * `too-many-rows`; `connector.import.bad-period`, `connector.import.needs-period`.
 */
export const odata = (config: ODataConfig, access: SourceAccess): RemoteSource => ({
  config,
  count: (asked = {}) => count(config, access, asked),
});
