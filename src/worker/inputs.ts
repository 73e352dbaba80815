import { blobInput, openSource, type CancelSignal, type Source, type SourceInput } from '../connector/readers';
import { readValues } from '../connector/values-source';
import { ok, type Result } from '../messages';
import type { ImportInput, WorkOptions } from './protocol';

/** Opens inputs one after the other and tells how far all of them together are. */
export interface Opener {
  /** Bytes at any place of a file; `undefined` for cells of the workbook. */
  bytesOf(input: ImportInput): SourceInput | undefined;
  open(input: ImportInput): Promise<Result<Source>>;
  /** Counts the input as read to its end. */
  finish(input: ImportInput): void;
  /** What every reading of an input is given. */
  readonly reading: { signal?: CancelSignal };
}

/** Cells count as bytes, so that a large worksheet has a part of the bar too; what a source sends is told by itself. */
function sizeOf({ content }: ImportInput): number {
  if (content.kind === 'remote') return 0;
  return content.kind === 'file' ? content.blob.size : content.values.reduce((cells, row) => cells + row.length, 0);
}

/** Cells of the workbook as a source like any other. */
function valuesSource(values: Extract<ImportInput['content'], { kind: 'values' }>['values']): Source {
  return {
    info: { format: 'sheet' },
    worksheets: [],
    rows: async (onRow) => {
      let rows = 0;
      readValues(values, (row) => {
        rows += 1;
        return onRow(row);
      });
      return ok({ rows, warnings: [] });
    },
  };
}

export function createOpener(inputs: readonly ImportInput[], { signal, onProgress }: WorkOptions): Opener {
  const reading = signal ? { signal } : {};
  const total = inputs.reduce((sum, input) => sum + sizeOf(input), 0);
  /** The share of each input that was read. */
  const shares = new Map<string, number>();
  const reach = ({ id }: ImportInput, share: number): void => {
    if (share <= (shares.get(id) ?? 0)) return;
    shares.set(id, Math.min(1, share));
    onProgress?.(
      inputs.reduce((sum, input) => sum + sizeOf(input) * (shares.get(input.id) ?? 0), 0),
      total,
    );
  };
  const bytesOf = ({ name, content }: ImportInput) =>
    content.kind === 'file' ? blobInput(name, content.blob) : undefined;
  return {
    bytesOf,
    reading,
    async open(input) {
      const bytes = bytesOf(input);
      if (!bytes) return ok(valuesSource(input.content.kind === 'values' ? input.content.values : []));
      const opened = await openSource(bytes, reading);
      if (!opened.ok) return opened;
      const { rows, ...source } = opened.value;
      return ok({
        ...source,
        rows: (onRow, options = {}) =>
          // The bytes that a reader speaks of are those of the parts that it needs, not always those of the whole file.
          rows(onRow, { ...options, onProgress: (done, whole) => reach(input, whole === 0 ? 0 : done / whole) }),
      });
    },
    finish: (input) => reach(input, 1),
  };
}
