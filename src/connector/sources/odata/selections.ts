import { ok } from '../../../messages';
import type { DossierState } from '../../dossiers/states';
import type { NamedColumns } from '../columns';
import type { CountRequest } from '../types';
import { filterOf, type Comparison } from './filter';
import { keyOf, type Selection } from './polynomial';
import type { Asked, CountedRow, ODataRow, ODataService } from './service';
import type { ServerShape } from './shape';
import type { GroupMeaning, GroupReader } from './words';

export interface ApplyContext {
  service: ODataService;
  columns: NamedColumns;
  shape: ServerShape;
  /** Parts of a filter that every row must satisfy. */
  only: readonly string[];
  /** Codes are known to be different, being the key. */
  codeIsKey: boolean;
  asked: CountRequest;
}

/** A group that the service counted, with its meaning. */
export interface Group {
  meaning: GroupMeaning;
  row: ODataRow;
  n: number;
}

export type Groups = readonly Group[];

/** Asks for each selection once; the service counts it by its words. */
export class Selections {
  private readonly known = new Map<string, Groups>();
  comparison: Comparison = 'plain';

  constructor(
    private readonly context: ApplyContext,
    private readonly reader: GroupReader,
  ) {}

  async ask(selection: Selection): Promise<Asked<Groups>> {
    const key = keyOf(selection);
    const before = this.known.get(key);
    if (before) return ok(before);
    const { service, shape, only, asked } = this.context;
    const { days, fees } = shape;
    const answer = await service.groups(
      [...only, ...filterOf(selection, { days, fees, comparison: this.comparison })],
      shape.groups.map(([, name]) => name),
    );
    if (!answer.ok || answer.value === 'refused') return answer as Asked<Groups>;
    asked.onProgress?.(service.requests, undefined, 'requests');
    // The most frequent spelling of a name first.
    const groups = [...answer.value]
      .sort((a: CountedRow, b: CountedRow) => b.n - a.n)
      .map(({ row, n }): Group => ({ row, n, meaning: this.reader.read(row) }));
    this.known.set(key, groups);
    return ok(groups);
  }
}

/** Rows in all, of the groups whose meaning is to be kept. */
export const total = (groups: Groups, keep: (meaning: GroupMeaning) => boolean = () => true): number =>
  groups.reduce((sum, { n, meaning }) => (keep(meaning) ? sum + n : sum), 0);

export const isDossier = ({ rejected }: GroupMeaning): boolean => rejected === undefined;
/** Whether the status is one of those. */
export const isIn =
  (set: readonly DossierState[]) =>
  (meaning: GroupMeaning): boolean =>
    isDossier(meaning) && meaning.state !== undefined && set.includes(meaning.state);
