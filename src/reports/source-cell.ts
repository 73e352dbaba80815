import { message, type Language } from '../messages';
import type { CheckResult, IndicatorResult } from '../check/types';
import type { Observation } from '../tracking/types';

const cellAddress = /^\$?[A-Z]{1,3}\$?[1-9]\d{0,6}$/i;
const bareSheetName = /^\p{L}[\p{L}_]*$/u;

/** A sheet's name as a formula needs it; quotes are left out only where no spreadsheet could misread the name. */
const quotedSheet = (sheet: string): string => `'${sheet.replace(/'/g, "''")}'`;

/** "'Theo dõi 2026'!H12", as formulas and readers write it; `undefined` where there is no such single cell. */
export function cellReference(sheet: string, cell: string): string | undefined {
  return cellAddress.test(cell) ? `${quotedSheet(sheet)}!${cell}` : undefined;
}

/** The observation behind a result: the one in the cell that decided it. */
export function sourceObservation(result: CheckResult, indicator: IndicatorResult): Observation | undefined {
  return result.sheets
    .flatMap(({ observations }) => observations)
    .find((o) => o.indicator === indicator.id && o.sheet === indicator.sheet && o.cell === indicator.cell);
}

/** What a plain number in the source cell must be divided by to give the value used. */
const scales = [
  { divisor: 1, suffix: '' },
  { divisor: 100, suffix: '/100' },
];

const same = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(b));

/**
 * A formula that reads the value from its source cell, so that the report follows the workbook; `undefined` where the
 * cell does not hold the value as a plain number. It shows nothing where the cell has no number: a bare reference
 * would turn an emptied cell into 0.
 */
export function sourceFormula(indicator: IndicatorResult, source: Observation | undefined): string | undefined {
  if (source?.reading.kind !== 'value' || indicator.actual === null) return undefined;
  const { raw } = source.reading;
  const reference = cellReference(source.sheet, source.cell);
  if (typeof raw !== 'number' || reference === undefined) return undefined;
  const actual = indicator.actual;
  const scale = scales.find(({ divisor }) => same(raw / divisor, actual));
  return scale && `=IF(ISNUMBER(${reference}),${reference}${scale.suffix},"")`;
}

/** A quotation long enough to be found in the workbook, short enough for a narrow column. */
const longestQuotation = 120;
function quotation(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longestQuotation ? `${line.slice(0, longestQuotation - 1).trimEnd()}…` : line;
}

/** "Theo dõi!H12" where no quotes are needed: this one is for people. */
export const readableReference = (sheet: string, cell: string | undefined): string => {
  const name = bareSheetName.test(sheet) ? sheet : quotedSheet(sheet);
  return cell === undefined ? name : `${name}!${cell}`;
};

function remark(language: Language, indicator: IndicatorResult, source: Observation | undefined): string | undefined {
  const reading = source?.reading;
  if (reading?.kind === 'error') return message(language, 'report.source.error', { text: reading.raw });
  const raw = reading?.raw;
  const text = raw === null || raw === undefined ? '' : quotation(String(raw));
  if (indicator.status === 'unreadable') {
    return text === ''
      ? message(language, 'report.source.unreadable')
      : message(language, 'report.source.unreadable-text', { text });
  }
  if (indicator.status === 'no-data') {
    return text === '' ? message(language, 'report.source.empty') : message(language, 'report.source.none', { text });
  }
  return typeof raw === 'string' ? message(language, 'report.source.text', { text }) : undefined;
}

/** Where the value stands, and what was found there in place of a plain number. */
export function sourceText(language: Language, indicator: IndicatorResult, source: Observation | undefined): string {
  const { sheet, cell } = indicator;
  if (sheet === undefined) return message(language, 'report.source.no-row');
  const place = readableReference(sheet, cell);
  return [place, remark(language, indicator, source)].filter((part) => part !== undefined).join('\n');
}
