import { fail, ok, type Result } from '../../../messages';
import { defaultTimeout, type ODataConfig } from '../config';
import { checkAddress } from '../http/address';
import { textOf } from '../http/body';
import { statusProblem } from '../http/failures';
import { parseAddress } from '../http/platform';
import { request, type Answer } from '../http/request';
import type { CountRequest, SourceAccess } from '../types';
import { allOf } from './filter';
import { readMetadata, type EntitySet } from './metadata';

/** Bytes of one answer. */
const limit = 200_000_000;
/** Rows asked for at once; services that make pages of their own make them smaller. */
const pageSize = 5000;

const sampleSize = 50;

export type ODataRow = Readonly<Record<string, unknown>>;

/** The name under which a service gives a count. */
const countName = 'ccch_n';

export interface CountedRow {
  row: ODataRow;
  n: number;
}

/** What a service answers: rows, or that it does not understand the question. */
export type Asked<T> = Result<T | 'refused'>;

/** Statuses of services that do not support an option or a function (OData 4.0 part 1, 9.2 and 9.3.1; some fail with 500). */
const refusals = new Set([400, 404, 405, 406, 500, 501]);

type Options = Readonly<Record<string, string>>;

export interface RowsAsked {
  filter: readonly string[];
  select: readonly string[];
  orderBy: readonly string[];
  most: number;
  firstOnly?: boolean;
}

interface Page {
  rows: ODataRow[];
  next: string | undefined;
}

export class ODataService {
  readonly host: string;
  private readonly root: string;
  private readonly parameters: string;
  requests = 0;

  private constructor(
    private readonly config: ODataConfig,
    private readonly access: SourceAccess,
    private readonly asked: CountRequest,
    address: { host: string; origin: string; pathname: string; search: string },
  ) {
    this.host = address.host;
    this.root = `${address.origin}${address.pathname.replace(/\/*$/, '/')}`;
    this.parameters = address.search.replace(/^\?/, '');
  }

  static open(config: ODataConfig, access: SourceAccess, asked: CountRequest): Result<ODataService> {
    const address = checkAddress(config.address, { allowLoopback: access.allowLoopback ?? false });
    return address.ok ? ok(new ODataService(config, access, asked, address.value)) : address;
  }

  /** Problems: those of `request`, `connector.source.odata-metadata`, `connector.source.no-entity-set`. */
  async entitySet(): Promise<Result<EntitySet>> {
    const answer = await this.send(this.address('$metadata', {}), 'application/xml', false);
    if (!answer.ok) return answer;
    const sets = readMetadata(textOf(answer.value.body));
    if (!sets) return fail('connector.source.odata-metadata', { host: this.host });
    const { entitySet: name } = this.config;
    const set = sets.find((one) => one.name === name);
    const names = sets.slice(0, 30).map((one) => one.name);
    return set ? ok(set) : fail('connector.source.no-entity-set', { name, names: names.join(', ') });
  }

  /** Rows in all, of those that satisfy the filter. */
  async total(filter: readonly string[]): Promise<Asked<number>> {
    // A service that ignores `$apply` would give all its rows.
    const counted = await this.apply(`${filterStep(filter)}aggregate($count as ${countName})`, { $top: '1' });
    if (!counted.ok || counted.value === 'refused') return counted as Asked<number>;
    const [first] = counted.value;
    return ok(first ? first.n : 0);
  }

  /** How many different values a property has; asked in two ways, for services know one or the other. */
  async different(property: string, filter: readonly string[]): Promise<Asked<number>> {
    const ways = [
      `aggregate(${property} with countdistinct as ${countName})`,
      `groupby((${property}))/aggregate($count as ${countName})`,
    ];
    for (const way of ways) {
      const counted = await this.apply(`${filterStep(filter)}${way}`);
      if (!counted.ok) return counted;
      if (counted.value !== 'refused' && counted.value.length === 1) return ok(counted.value[0]?.n ?? 0);
    }
    return ok('refused');
  }

  /** Rows by the values of some properties, counted by the service. */
  groups(filter: readonly string[], properties: readonly string[]): Promise<Asked<CountedRow[]>> {
    const step = `aggregate($count as ${countName})`;
    const grouped = properties.length === 0 ? step : `groupby((${properties.join(',')}),${step})`;
    return this.apply(`${filterStep(filter)}${grouped}`);
  }

  /**
   * Hands out rows, page after page; `refused` before the first where the filter is not understood. More than `most` are
   * a problem, or left where they are when the first are enough.
   */
  async rows(
    { filter, select, orderBy, most, firstOnly = false }: RowsAsked,
    onRow: (row: ODataRow) => void,
  ): Promise<Asked<number>> {
    let rows = 0;
    for (;;) {
      let next: string | undefined = this.address(this.config.entitySet, {
        ...(filter.length > 0 && { $filter: allOf(filter) }),
        $select: select.join(','),
        ...(orderBy.length > 0 && { $orderby: orderBy.join(',') }),
        $top: String(Math.min(pageSize, most - rows)),
        ...(rows > 0 && { $skip: String(rows) }),
      });
      let taken = 0;
      const seen = new Set<string>();
      while (next !== undefined) {
        const page: Asked<Page> = await this.page(next, rows === 0 && filter.length > 0, seen);
        if (!page.ok || page.value === 'refused') return page as Asked<number>;
        page.value.rows.forEach(onRow);
        taken += page.value.rows.length;
        if (rows + taken > most) return fail('connector.source.too-many-rows', { host: this.host, limit: most });
        this.asked.onProgress?.(rows + taken, undefined, 'rows');
        next = page.value.next;
      }
      rows += taken;
      // Fewer than were asked for is the end; more means that the service makes no pages.
      if (taken !== pageSize) return ok(rows);
      if (rows >= most && firstOnly) return ok(rows);
      if (rows >= most) return fail('connector.source.too-many-rows', { host: this.host, limit: most });
    }
  }

  /** A few rows, to see what their values look like. */
  async sample(filter: readonly string[], select: readonly string[]): Promise<Asked<ODataRow[]>> {
    const page = await this.page(
      this.address(this.config.entitySet, {
        ...(filter.length > 0 && { $filter: allOf(filter) }),
        $select: select.join(','),
        $top: String(sampleSize),
      }),
      true,
    );
    return page.ok && page.value !== 'refused' ? ok(page.value.rows) : (page as Asked<ODataRow[]>);
  }

  private async apply(steps: string, options: Options = {}): Promise<Asked<CountedRow[]>> {
    const counted: CountedRow[] = [];
    const seen = new Set<string>();
    let next: string | undefined = this.address(this.config.entitySet, { $apply: steps, ...options });
    while (next !== undefined) {
      const page: Asked<Page> = await this.page(next, true, seen);
      if (!page.ok || page.value === 'refused') return page as Asked<CountedRow[]>;
      for (const row of page.value.rows) {
        const n = row[countName];
        const count = typeof n === 'number' ? n : typeof n === 'string' && /^\d+$/.test(n) ? Number(n) : NaN;
        // A service that ignores what it does not know gives the rows themselves.
        if (!Number.isSafeInteger(count)) return ok('refused');
        counted.push({ row, n: count });
      }
      next = page.value.next;
    }
    this.requests += 1;
    return ok(counted);
  }

  /** `seen`: pages read before, so that links in a circle end. */
  private async page(address: string, mayRefuse: boolean, seen = new Set<string>()): Promise<Asked<Page>> {
    seen.add(address);
    const answer = await this.send(address, 'application/json', mayRefuse);
    if (!answer.ok) return answer;
    if (answer.value.status >= 400) return ok('refused');
    const wrong = fail('connector.source.odata-answer', { host: this.host });
    let body: unknown;
    try {
      body = JSON.parse(textOf(answer.value.body));
    } catch {
      return wrong;
    }
    const { value, '@odata.nextLink': link } = (body ?? {}) as { value?: unknown; '@odata.nextLink'?: unknown };
    if (!Array.isArray(value) || !value.every((row) => typeof row === 'object' && row !== null)) return wrong;
    const next = typeof link === 'string' ? parseAddress(link, address) : undefined;
    if (next && next.origin !== parseAddress(address)?.origin)
      return fail('connector.source.foreign-page', { host: this.host });
    if (next && seen.has(next.href)) return wrong;
    return ok({ rows: value as ODataRow[], next: next?.href });
  }

  private send(address: string, accept: string, mayRefuse: boolean): Promise<Result<Answer>> {
    return request(
      address,
      {
        accept,
        timeout: this.config.timeout ?? defaultTimeout,
        limit,
        ...(this.asked.signal && { signal: this.asked.signal }),
        ...(mayRefuse && { expects: ({ status }) => refusals.has(status) }),
      },
      this.access,
    );
  }

  private address(path: string, options: Options): string {
    const query = [
      ...(this.parameters === '' ? [] : [this.parameters]),
      ...Object.entries(options).map(([name, value]) => `${name}=${encodeURIComponent(value)}`),
    ].join('&');
    return `${this.root}${path === '$metadata' ? path : encodeURIComponent(path)}${query === '' ? '' : `?${query}`}`;
  }
}

const filterStep = (filter: readonly string[]): string => (filter.length === 0 ? '' : `filter(${allOf(filter)})/`);

/** The problem where a service that must understand a question does not. */
export const refusedProblem = (host: string): Result<never> => ({ ok: false, problem: statusProblem(400, host) });
