import { eachTable } from '../tables';
import { columnTotals, rowTotals, type Total } from '../totals';
import type { Finding, Rule } from '../types';

const noise = 1e-6;

const decimalsOf = (value: number): number => /\.(\d+)$/.exec(String(Number(value.toFixed(9))))?.[1]?.length ?? 0;

/** Whole numbers of things add up exactly; of decimals each may be rounded by half its last digit. */
function tolerance({ total, parts }: Total): number {
  const decimals = Math.max(...[total, ...parts].map(({ value }) => decimalsOf(value)));
  return decimals === 0 ? noise : ((parts.length + 1) / 2) * 10 ** -decimals + noise;
}

const sumOf = ({ parts }: Total): number => parts.reduce((all, { value }) => all + value, 0);

function isWrong(one: Total): boolean {
  const allowed = tolerance(one);
  return [sumOf(one), ...one.alternatives].every((sum) => Math.abs(one.total.value - sum) > allowed);
}

/** A total that is not the sum of its parts, of counts only: rates do not add up. */
export const totalMismatch: Rule = {
  id: 'total-mismatch',
  severity: 'error',
  run(input) {
    return eachTable(input).flatMap((view) =>
      [...rowTotals(view), ...columnTotals(view)].filter(isWrong).map((one): Finding => ({
        rule: this.id,
        severity: this.severity,
        sheet: view.sheet.sheet,
        cell: one.total.cell,
        message: {
          id: 'check.total-mismatch',
          params: {
            name: one.name,
            total: one.total.value,
            sum: Number(sumOf(one).toFixed(9)),
            first: one.parts[0]?.cell ?? '',
            last: one.parts.at(-1)?.cell ?? '',
          },
        },
        fix: { id: 'check.total-mismatch.fix', params: {} },
      })),
    );
  },
};
