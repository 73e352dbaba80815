import type { CellValue } from '../../tracking/types';
import { cellsOf } from '../cells';
import { eachCell, placeOf } from '../finding';
import type { FindingParam, FindingText, Rule } from '../types';

function textOf(raw: CellValue, numberFormat: string, value: FindingParam): FindingText {
  if (typeof raw !== 'number') {
    return { id: 'check.percent-scale.text', params: { text: String(raw ?? ''), value } };
  }
  return numberFormat.includes('%')
    ? { id: 'check.percent-scale', params: { raw, shown: { percent: raw }, value } }
    : { id: 'check.percent-scale.column', params: { raw, value } };
}

/** A rate on another scale than its format or its column says; the value used is said. */
export const percentScale: Rule = {
  id: 'percent-scale',
  severity: 'warning',
  run({ grids, sheets }) {
    const cells = cellsOf(grids);
    return eachCell({ sheets }).flatMap((observation) => {
      const { reading, sheet, cell } = observation;
      if (reading.kind !== 'value' || !reading.notes.includes('percent-scale')) return [];
      const value = { percent: reading.value };
      return [
        {
          rule: this.id,
          severity: this.severity,
          ...placeOf(observation),
          message: textOf(reading.raw, cells.numberFormat(sheet, cell), value),
          fix: { id: 'check.percent-scale.fix', params: { value } },
        },
      ];
    });
  },
};
