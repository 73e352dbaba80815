/** Counting on the service: each selection of `polynomial.ts` is one grouped question; only groups travel. */
import { ok, type Result } from '../../../messages';
import { lackFindings } from '../../dossiers/lack';
import { tellingRules } from '../../dossiers/summarise';
import type { CountingRule } from '../../dossiers/rules';
import { stateSets, type DossierState } from '../../dossiers/states';
import { finding } from '../../findings';
import { dossierKinds } from '../../kinds/dossier-list';
import { dayOfIso } from '../../period-days';
import { choosePeriods, type ImportPeriod } from '../../periods';
import type { Counted } from '../../session';
import { rejectionsOf, summaryOfGroups, type RemoteGroup } from '../query/collect';
import { hasDay } from './filter';
import { polynomialOf, withoutImpossible, type Polynomial, type Selection } from './polynomial';
import { isDossier, isIn, Selections, total, type ApplyContext, type Groups } from './selections';
import type { Asked } from './service';
import { GroupReader, type GroupMeaning } from './words';

/** Where the dossiers that are due are asked for: words of statuses as the service writes them. */
export interface ServerCount {
  counted: Counted;
  /** Values of the column of statuses that mean open and running. */
  running: unknown[];
}

const everyReceived: Selection = { days: { received: { from: -Infinity, to: Infinity } }, orders: [], fee: false };
const impossible: Selection = { days: {}, orders: ['finished<received'], fee: false };

/** Moments are compared by the day that the service writes: that must be the Vietnamese one. */
const writtenHere = (value: unknown): boolean => typeof value !== 'string' || /\+07:?00$/.test(value);

/** Whether the days of the service can be compared there as they are compared here. */
async function daysCompare({ service, shape, only }: ApplyContext): Promise<Asked<boolean>> {
  const { finished } = shape.days;
  if (!finished) return ok(true);
  const moments = Object.values(shape.days).flatMap(({ name, type }) => (type === 'Edm.DateTimeOffset' ? [name] : []));
  if (moments.length > 0) {
    const rows = await service.sample([...only, hasDay(finished.name, finished.type)], moments);
    if (!rows.ok || rows.value === 'refused') return rows as Asked<boolean>;
    if (!rows.value.every((row) => moments.every((name) => writtenHere(row[name])))) return ok('refused');
  }
  if (!shape.instead) return ok(true);
  // A dossier that was handed over without a day of the end: its day would have to be taken from there.
  const handedOver = hasDay(shape.instead.name, shape.instead.type);
  const all = await service.total([...only, handedOver]);
  if (!all.ok || all.value === 'refused') return all as Asked<boolean>;
  const both = await service.total([...only, handedOver, hasDay(finished.name, finished.type)]);
  if (!both.ok || both.value === 'refused') return both as Asked<boolean>;
  return all.value === both.value ? ok(true) : ok('refused');
}

/** Dossiers that end before they begin; finds out how the service compares two days. */
async function askImpossible(selections: Selections, { shape }: ApplyContext): Promise<Asked<Groups>> {
  if (!shape.days.finished) return ok([]);
  for (const comparison of ['plain', 'cast'] as const) {
    selections.comparison = comparison;
    const groups = await selections.ask(impossible);
    if (!groups.ok || groups.value !== 'refused') return groups;
  }
  return ok('refused');
}

async function findPeriods({ service, shape, only, asked }: ApplyContext): Promise<Asked<ImportPeriod[]>> {
  if (asked.periods && asked.periods.length > 0) return ok(choosePeriods(asked, undefined, []));
  const { received } = shape.days;
  if (received?.type !== 'Edm.Date') return ok('refused');
  const days = await service.groups(only, [received.name]);
  if (!days.ok || days.value === 'refused') return days as Asked<ImportPeriod[]>;
  const rowsOfDay = days.value
    .map(({ row, n }) => [dayOfIso(String(row[received.name])), n] as const)
    .filter(([day]) => !Number.isNaN(day));
  return ok(choosePeriods(asked, undefined, rowsOfDay));
}

/** Rows whose code was met before; `undefined` where the service does not say. */
async function repeatedCodes(
  { service, columns, shape, codeIsKey, only }: ApplyContext,
  dossiers: number,
): Promise<Result<number | undefined>> {
  const code = columns.get('code');
  if (codeIsKey || code === undefined) return ok(0);
  const { received } = shape.days;
  const different = await service.different(code, received ? [...only, hasDay(received.name, received.type)] : only);
  if (!different.ok) return different;
  return ok(different.value === 'refused' ? undefined : Math.max(0, dossiers - different.value));
}

/** Sums of counts of one unit, field and channel. */
function createSums(periods: number, rules: number) {
  const sums = new Map<string, { meaning: GroupMeaning; size: number; counts: number[][] }>();
  return {
    at(meaning: GroupMeaning) {
      const key = `${meaning.unit} ${meaning.field} ${meaning.channel ?? ''}`;
      let sum = sums.get(key);
      if (!sum) {
        const counts = Array.from({ length: periods }, () => new Array<number>(rules).fill(0));
        sums.set(key, (sum = { meaning, size: 0, counts }));
      }
      return sum;
    },
    groups: (reader: GroupReader): RemoteGroup[] =>
      [...sums.values()].map(({ meaning, size, counts }) => ({
        unit: reader.units.nameOf(meaning.unit) ?? '',
        field: reader.fields.nameOf(meaning.field) ?? '',
        channel: meaning.channel ?? '',
        size,
        counts,
      })),
  };
}

/** The rules as sums of counts, worked out once for each status and flags. */
class Polynomials {
  private readonly known = new Map<string, Polynomial>();

  constructor(
    readonly rules: readonly CountingRule[],
    readonly periods: readonly ImportPeriod[],
    private readonly hasImpossible: boolean,
  ) {}

  private at(period: ImportPeriod, rule: CountingRule, { state, flags }: GroupMeaning): Polynomial {
    const key = `${period.period} ${this.rules.indexOf(rule)} ${state ?? ''} ${flags}`;
    const before = this.known.get(key);
    if (before) return before;
    const plain = polynomialOf(rule.when, period, { state, flags });
    const made = this.hasImpossible ? withoutImpossible(plain, state) : plain;
    this.known.set(key, made);
    return made;
  }

  /** Every rule of every period for what is known of a group. */
  *of(meaning: GroupMeaning): Generator<{ period: number; rule: number; polynomial: Polynomial }> {
    for (const [period, range] of this.periods.entries())
      for (const [rule, declared] of this.rules.entries())
        yield { period, rule, polynomial: this.at(range, declared, meaning) };
  }
}

async function sumUp(
  selections: Selections,
  polynomials: Polynomials,
  received: Groups,
  reader: GroupReader,
): Promise<Asked<RemoteGroup[]>> {
  const needed = new Map<string, Selection>();
  const sums = createSums(polynomials.periods.length, polynomials.rules.length);
  for (const { meaning, n } of received) {
    if (!isDossier(meaning)) continue;
    sums.at(meaning).size += n;
    for (const { polynomial } of polynomials.of(meaning))
      for (const [key, { selection }] of polynomial) needed.set(key, selection);
  }
  for (const [key, selection] of needed) {
    const groups = await selections.ask(selection);
    if (!groups.ok || groups.value === 'refused') return groups as Asked<RemoteGroup[]>;
    for (const { meaning, n } of groups.value) {
      if (!isDossier(meaning)) continue;
      const { counts } = sums.at(meaning);
      for (const { period, rule, polynomial } of polynomials.of(meaning)) {
        const row = counts[period];
        if (row) row[rule] = (row[rule] ?? 0) + (polynomial.get(key)?.factor ?? 0) * n;
      }
    }
  }
  return ok(sums.groups(reader));
}

/**
 * A day before some period on which a dossier was received, as late as it may be to tell which of the periods have one;
 * `Infinity` where none has.
 */
async function dayBefore(selections: Selections, periods: readonly ImportPeriod[]): Promise<Asked<number>> {
  let earliest = Infinity;
  for (const { from } of periods) {
    const days = { received: { from: -Infinity, to: from - 1 } };
    const before = await selections.ask({ days, orders: [], fee: false });
    if (!before.ok || before.value === 'refused') return before as Asked<number>;
    if (total(before.value, isDossier) > 0) earliest = Math.min(earliest, from - 1);
  }
  return ok(earliest);
}

const running: readonly DossierState[] = stateSets.open.filter(
  (state) => !(stateSets['not-running'] as readonly DossierState[]).includes(state),
);

/** What the column of statuses holds where a dossier is open and its time runs. */
function runningWords(received: Groups, stateName: string | undefined): unknown[] {
  if (stateName === undefined) return [];
  const groups = received.filter(({ meaning }) => isIn(running)(meaning));
  return [...new Set(groups.map(({ row }) => row[stateName]))];
}

/**
 * Counts by the service; `refused` where it does not do what is needed, so that rows are to be counted here instead:
 * it knows no `$apply`, does not compare two days, or gives a dossier more than once.
 */
export async function countByService(context: ApplyContext): Promise<Asked<ServerCount>> {
  const { columns, asked } = context;
  const reader = new GroupReader(context.shape.groups, asked.states);
  const selections = new Selections(context, reader);
  const all = await context.service.total(context.only);
  if (!all.ok || all.value === 'refused') return all as Asked<ServerCount>;
  const received = await selections.ask(everyReceived);
  if (!received.ok || received.value === 'refused') return received as Asked<ServerCount>;
  const comparable = await daysCompare(context);
  if (!comparable.ok || comparable.value === 'refused') return comparable as Asked<ServerCount>;
  const bad = await askImpossible(selections, context);
  if (!bad.ok || bad.value === 'refused') return bad as Asked<ServerCount>;
  const repeated = await repeatedCodes(context, total(received.value));
  if (!repeated.ok) return repeated;
  if ((repeated.value ?? 0) > 0) return ok('refused');
  const periods = await findPeriods(context);
  if (!periods.ok || periods.value === 'refused') return periods as Asked<ServerCount>;

  const rules = tellingRules(columns, dossierKinds);
  const polynomials = new Polynomials(rules, periods.value, total(bad.value) > 0);
  const groups = await sumUp(selections, polynomials, received.value, reader);
  if (!groups.ok || groups.value === 'refused') return groups as Asked<ServerCount>;
  const earliest = await dayBefore(selections, periods.value);
  if (!earliest.ok || earliest.value === 'refused') return earliest as Asked<ServerCount>;

  const rows = received.value;
  const rejected = (reason: GroupMeaning['rejected']) => total(rows, (meaning) => meaning.rejected === reason);
  return ok({
    running: runningWords(rows, columns.get('state')),
    counted: {
      rows: all.value,
      duplicates: 0,
      excluded: total(rows, isIn(stateSets.excluded)),
      rejected: rejectionsOf({
        'no-received-date': all.value - total(rows),
        'no-state': rejected('no-state'),
        'unknown-state': rejected('unknown-state'),
        'unknown-channel': rejected('unknown-channel'),
        'finished-before-received': total(bad.value, (meaning) =>
          meaning.state === undefined ? isDossier(meaning) : isIn(stateSets.finished)(meaning),
        ),
      }),
      periods: periods.value,
      summary: summaryOfGroups(groups.value, rules, periods.value, earliest.value),
      due: [],
      findings: [
        ...lackFindings(columns, periods.value, earliest.value),
        ...(repeated.value === undefined ? [finding('remote-duplicates-unchecked', 'info')] : []),
      ],
    },
  });
}
