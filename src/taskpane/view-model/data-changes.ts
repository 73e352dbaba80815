import type { ChangedCount } from '../../connector/data-sheet';
import { measures } from '../../connector/measures';
import type { SummaryRow } from '../../connector/types';
import type { ImportChange } from '../../excel/import-operations';
import { formatNumber, formatPercent, message, type Language } from '../../messages';
import type { Plan } from '../../plan/plan';
import { rateName } from './data';
import { periodLabel } from './status';

/** Enough to know a row by. */
const shownFigures = 3;

/** What tells a row of the summary from the others, in words: "Quý III năm 2026 · Hồ sơ TTHC · Đất đai · Trực tuyến". */
export function rowText(language: Language, plan: Plan, row: SummaryRow): string {
  const { period, kind, unit, field, channel, group, indicator } = row;
  return [
    periodLabel(language, period),
    message(language, `connector.kind.${kind}`),
    unit,
    field,
    channel && message(language, `connector.channel.${channel}`),
    group,
    indicator && rateName(language, plan, indicator),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** A row with its first figures: "… · Trực tuyến: Tiếp nhận trong kỳ 120, Đã giải quyết 96". */
export function rowWithFigures(language: Language, plan: Plan, row: SummaryRow): string {
  const told = measures.filter((measure) => row.counts[measure] !== undefined).slice(0, shownFigures);
  const figures = told.map((measure) => {
    const figure = figureText(language, { measure }, row.counts[measure]);
    return `${message(language, `connector.measure.${measure}`)} ${figure}`;
  });
  return `${rowText(language, plan, row)}: ${figures.join(', ')}`;
}

/** A figure as the workbook shows it. */
function figureText(
  language: Language,
  { measure }: Pick<ChangedCount, 'measure'>,
  figure: number | undefined,
): string {
  if (figure === undefined) return message(language, 'data.change-blank');
  return measure === 'value' ? formatPercent(language, figure) : formatNumber(language, figure);
}

/** "Tiếp nhận trong kỳ: 120 → 134" */
export const changedText = (language: Language, change: ChangedCount): string =>
  message(language, 'data.change-one', {
    measure: message(language, `connector.measure.${change.measure}`),
    before: figureText(language, change, change.before),
    after: figureText(language, change, change.after),
  });

export interface ChangeCounts {
  added: number;
  changed: number;
  removed: number;
}

export const summaryCounts = ({ summary }: ImportChange): ChangeCounts => ({
  added: summary.added.length,
  changed: summary.changed.length,
  removed: summary.removed.length,
});

export const dueCounts = ({ due }: ImportChange): ChangeCounts => ({
  added: due.added.length,
  changed: due.changed.length,
  removed: due.removed.length,
});

export const isNone = ({ added, changed, removed }: ChangeCounts): boolean => added + changed + removed === 0;

export const changesNothing = (change: ImportChange): boolean =>
  isNone(summaryCounts(change)) && isNone(dueCounts(change));

/** Figures that the workbook has and the import does not tell, in words. */
export const lostText = (language: Language, { summary }: ImportChange): string =>
  summary.lost.map((measure) => message(language, `connector.measure.${measure}`)).join(', ');
