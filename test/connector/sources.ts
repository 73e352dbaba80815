import assert from 'node:assert/strict';
import { importValues, type ImportResult } from '../../src/connector/import';
import type { Source } from '../../src/connector/readers/rows';
import { readValues } from '../../src/connector/values-source';
import { ok } from '../../src/messages';
import type { CellValue } from '../../src/tracking/types';

type Options = Parameters<typeof importValues>[1];

/** The result of an import that must succeed. */
export function imported(values: CellValue[][], options: Options = {}, name?: string): ImportResult {
  const result = importValues(values, options, name);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

/** Values as a file, so that several can be imported together. */
export function sourceOf(sheets: Record<string, CellValue[][]>): Source {
  const names = Object.keys(sheets);
  return {
    info: { format: 'csv' },
    worksheets: names.length > 1 ? names : [],
    rows: async (onRow, { worksheet = names[0] ?? '' } = {}) => {
      readValues(sheets[worksheet] ?? [], onRow);
      return ok({ rows: sheets[worksheet]?.length ?? 0, warnings: [] });
    },
  };
}

export const kindOf = (result: ImportResult) => result.sources[0]?.recognition.kind;
export const findingIds = ({ findings }: ImportResult) => findings.map(({ id }) => id);

/** The value of an indicator, or the id of the reason why there is none. */
export function indicatorOf({ indicators }: ImportResult, id: string): number | string | undefined {
  const found = indicators.find((one) => one.id === id);
  return found && ('value' in found ? found.value : found.problem.id);
}
