import { Names } from '../../dossiers/names';
import { createRowReaders, noState, notUnderstood, type RowReaders } from '../../dossiers/row-readers';
import { channels, flags } from '../../dossiers/records';
import { states, statesByKey, type DossierState } from '../../dossiers/states';
import type { ColumnId } from '../../kinds/types';
import { ValuesRow } from '../../readers/library/values-row';
import type { Channel } from '../../types';
import { localTime } from '../rows';
import type { ODataRow } from './service';
import type { ServerShape } from './shape';

/** What the words of a group of rows say, read exactly as those of a file. */
export interface GroupMeaning {
  /** Numbers of the names in `units` and `fields`. */
  unit: number;
  field: number;
  channel: Channel | undefined;
  /** `undefined` where the source has no column of statuses. */
  state: DossierState | undefined;
  /** Bits of `flags`, without the fee; `paid-online` says how a fee is paid where there is one. */
  flags: number;
  /** Why such rows are no dossiers. */
  rejected?: 'no-state' | 'unknown-state' | 'unknown-channel';
}

/** Reads groups; each spelling of a name counts under the one that was read first. */
export class GroupReader {
  readonly units = new Names();
  readonly fields = new Names();
  private readonly readers: RowReaders;
  private readonly row = new ValuesRow();
  private readonly hasState: boolean;

  constructor(
    private readonly groups: ServerShape['groups'],
    decided?: Readonly<Record<string, DossierState>>,
  ) {
    const columns = new Map<ColumnId, number>(groups.map(([id], place) => [id, place]));
    this.hasState = columns.has('state');
    // Whether there is a fee is asked of the server; as if there were one, the way of payment is read.
    columns.set('fee', groups.length);
    this.readers = createRowReaders(
      { columns, headings: [] },
      { units: this.units, fields: this.fields },
      { states: statesByKey(decided) },
    );
  }

  read(values: ODataRow): GroupMeaning {
    const row = this.row.set(1, [...this.groups.map(([, name]) => localTime(values[name])), '1']);
    const state = this.hasState ? this.readers.state(row) : 0;
    const channel = this.readers.channel(row);
    const rejected =
      state === noState ? 'no-state' : state < 0 ? 'unknown-state' : channel < 0 ? 'unknown-channel' : undefined;
    return {
      unit: this.readers.unit(row),
      field: this.readers.field(row),
      channel: channels[channel],
      state: this.hasState ? states[state] : undefined,
      flags: this.readers.flags(row) & ~(flags['with-fee'] | notUnderstood),
      ...(rejected && { rejected }),
    };
  }
}
