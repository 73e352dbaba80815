import { dayOfSerial, partsOfDay } from '../../connector/period-days';
import { isDateFormat } from '../../tracking/number';
import type { CellValue } from '../../tracking/types';
import { cellsOf } from '../cells';
import { eachCell, indicatorName, placeOf } from '../finding';
import type { FindingParam, Rule } from '../types';

/** Excel counts a day in 1900 that never was; before it are no dates of reports, only times. */
const firstDate = 61;

/** What the cell shows: Excel keeps a date as a number of days. */
function shown(raw: CellValue, numberFormat: string): FindingParam {
  if (typeof raw !== 'number') return String(raw ?? '').trim();
  if (raw < firstDate || !isDateFormat(numberFormat)) return raw;
  const { day, month, year } = partsOfDay(dayOfSerial(raw));
  return [day, month, year].join('/');
}

/** Text where a value belongs that is neither a value nor words for "none yet". */
export const unreadableValue: Rule = {
  id: 'unreadable-value',
  severity: 'error',
  run(input) {
    const cells = cellsOf(input.grids);
    return eachCell(input).flatMap((observation) => {
      const { reading, indicator, sheet, cell } = observation;
      if (reading.kind !== 'unreadable') return [];
      return [
        {
          rule: this.id,
          severity: this.severity,
          ...placeOf(observation),
          message: {
            id: 'check.unreadable-value',
            params: {
              text: shown(reading.raw, cells.numberFormat(sheet, cell)),
              indicator: indicatorName(input.plan, indicator),
            },
          },
          fix: { id: 'check.unreadable-value.fix', params: {} },
        },
      ];
    });
  },
};
