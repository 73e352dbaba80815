import { message } from '../../messages';
import { foldText } from '../../plan/text';
import type { FieldsTable, FieldValue, ReportContext } from '../form';
import type { DataRow, Figure } from '../figures';
import { addressList, formulaText, identityCheck, shareOfSum, sumOf, type IdentityTest } from '../formulas';
import { percentFormat } from '../percent-format';
import { empty, single, textContent, type CellLookup, type SheetBuilder, type SpanContent } from '../sheet-builder';
import { addHeader } from '../table-header';
import type { CellContent } from '../types';
import type { StyleName } from '../styles';
import type { TableBuilder } from './table';

type Context = ReportContext<FieldsTable>;

interface Line {
  key: string;
  label: string;
  rows: readonly DataRow[];
}

const totalKey = 'total';

/** One line for each field, or for each group and field of a survey, in the order of the data. */
function linesOf(context: Context): Line[] {
  const { table } = context.form;
  const { language, figures } = context;
  const lines = new Map<string, Line & { rows: DataRow[] }>();
  const labelOf = ({ group, field }: DataRow): string =>
    (table.rowsBy === 'survey' ? [group, field] : [field]).filter(Boolean).join(' – ');
  for (const row of figures.rows(table.data)) {
    const label = labelOf(row);
    const key = foldText(label);
    if (!lines.has(key)) {
      lines.set(key, { key: `row.${key}`, label: label || message(language, 'report.fields.unnamed'), rows: [] });
    }
  }
  if (lines.size === 0) {
    return Array.from({ length: table.blankRows }, (_, at) => ({ key: `blank.${at + 1}`, label: '', rows: [] }));
  }
  // Columns may come from other kinds of data than those that make the lines.
  const kinds = Object.values(table.values).flatMap((value) => (value.value === 'measure' ? value.kind : []));
  for (const row of figures.rows([...new Set([...table.data, ...kinds])])) {
    lines.get(foldText(labelOf(row)))?.rows.push(row);
  }
  return [...lines.values()];
}

const isNotOnline = ({ channel }: DataRow): boolean => channel !== undefined && channel !== 'online';

function measured(context: Context, value: Extract<FieldValue, { value: 'measure' }>, rows: readonly DataRow[]) {
  const { channel } = value;
  const chosen = rows.filter((row) => {
    if (row.kind !== value.kind) return false;
    if (channel === undefined) return true;
    return channel === 'not-online' ? isNotOnline(row) : row.channel === channel;
  });
  return context.figures.sum(chosen, value.measures);
}

const rateFormat = percentFormat(2);

/** The cell of a column in the line of `key`; in the total line sums stand in place of measures. */
function lineContent(context: Context, column: string, line: Line): SpanContent {
  const value = context.form.table.values[column];
  switch (value?.value) {
    case undefined:
      return empty;
    case 'measure':
      return measured(context, value, line.rows)?.content ?? empty;
    case 'sum':
      return sumContent(
        line.key,
        value.of,
        value.whole && measured(context, { value: 'measure', ...value.whole }, line.rows),
      );
    case 'share':
      return shareContent(line.key, value.parts, value.whole);
  }
}

function sumContent(key: string, of: readonly string[], whole: Figure | undefined): SpanContent {
  return {
    kind: 'computed',
    compute: (cell) => {
      const parts = of.map((part) => cell(key, part));
      const complete = parts.every(({ value }) => typeof value === 'number');
      return whole && !complete ? whole.content : sumOf(parts);
    },
  };
}

const shareContent = (key: string, parts: readonly string[], whole: string): SpanContent => ({
  kind: 'computed',
  compute: (cell) =>
    shareOfSum(
      parts.map((part) => cell(key, part)),
      cell(key, whole),
      rateFormat,
    ),
});

function totalContent(context: Context, column: string, lines: readonly Line[]): SpanContent {
  const value = context.form.table.values[column];
  if (value === undefined) return empty;
  if (value.value === 'share') return shareContent(totalKey, value.parts, value.whole);
  return { kind: 'computed', compute: (cell) => sumOf(lines.map(({ key }) => cell(key, column))) };
}

const isRate = ({ form }: Context, column: string): boolean => form.table.values[column]?.value === 'share';

function checkContent({ form, language }: Context, key: string): SpanContent {
  const { identities } = form.table;
  if (identities.length === 0) return empty;
  return {
    kind: 'computed',
    compute: (cell) => {
      const of = (columns: readonly string[]) => columns.map((column) => cell(key, column));
      const tests = identities.map(({ text, left, right, severity, relation = 'equal' }): IdentityTest => {
        const id = severity === 'error' ? 'report.check.breach' : 'report.check.breach-warning';
        return {
          left: of(left),
          right: of(right),
          relation,
          breach: message(language, id, { identity: text }),
        };
      });
      return identityCheck(tests, message(language, 'report.check.good'));
    },
  };
}

/** Column 2 holds the line's name; columns without a value of their own stay empty. */
function addLine(sheet: SheetBuilder, context: Context, line: Line, index: number): void {
  const spans = context.form.columns.map(({ id, style }, at) => {
    if (id === 'index') return single(at, { kind: 'number', value: index, numberFormat: '0' }, style);
    if (id === 'label') return single(at, textContent(line.label), style);
    return single(at, lineContent(context, id, line), style);
  });
  const checks = context.form.screenColumns ?? [];
  sheet.add(
    [...spans, ...checks.map(({ id }) => single(sheet.column(id), checkContent(context, line.key), 'screenCheck'))],
    {
      key: line.key,
    },
  );
}

function addTotal(sheet: SheetBuilder, context: Context, lines: readonly Line[]): number {
  const { form, language } = context;
  const spans = form.columns.map(({ id }, at) => {
    const style: StyleName = id === 'label' ? 'textBold' : isRate(context, id) ? 'centredBold' : 'numberBold';
    const content =
      id === 'label' ? textContent(message(language, form.table.total)) : totalContent(context, id, lines);
    return single(at, content, style);
  });
  const checks = form.screenColumns ?? [];
  return sheet.add(
    [...spans, ...checks.map(({ id }) => single(sheet.column(id), checkContent(context, totalKey), 'screenCheck'))],
    { key: totalKey },
  );
}

/** One printed line that says whether the columns agree. */
function addCheckLine(sheet: SheetBuilder, { form, language }: Context, lines: readonly Line[]): void {
  if (form.table.identities.length === 0) return;
  const good = message(language, 'report.check.good');
  const fine = message(language, 'report.check.line-good');
  const bad = message(language, 'report.check.line-bad');
  const compute = (cell: CellLookup): CellContent => {
    const cells = [...lines.map(({ key }) => key), totalKey].map((key) => cell(key, 'check'));
    const area = addressList(cells);
    const shown = cells.filter(({ value }) => typeof value === 'string' && value !== '');
    const broken = shown.some(({ value }) => value !== good);
    // Cells that show nothing are texts too.
    const count = `SUMPRODUCT(--(LEN(${area})>0))`;
    return {
      kind: 'formula',
      formula: `=IF(${count}=0,"",IF(${count}=COUNTIF(${area},${formulaText(good)}),${formulaText(fine)},${formulaText(bad)}))`,
      result: shown.length === 0 ? null : broken ? bad : fine,
    };
  };
  sheet.add([
    {
      first: 0,
      last: form.columns.length - 1,
      content: { kind: 'computed', compute, longestText: bad },
      style: 'note',
    },
  ]);
}

function missingNotices(context: Context, lines: readonly Line[]): string[] {
  const { form, language } = context;
  if (lines.every(({ rows }) => rows.length === 0)) return [message(language, 'report.notice.no-data')];
  const columns = form.columns.filter(({ id }) => {
    const value = form.table.values[id];
    return value?.value === 'measure' && lines.every(({ rows }) => measured(context, value, rows) === undefined);
  });
  if (columns.length === 0) return [];
  const names = columns.map(({ header, number }) =>
    number ? `(${number})` : message(language, header).replace(/\n/g, ' '),
  );
  return [message(language, 'report.notice.columns-missing', { columns: names.join(', ') })];
}

/** A table with a line for each field and a total. */
export const fieldsTable: TableBuilder<FieldsTable> = (sheet, context) => {
  const lines = linesOf(context);
  const header = addHeader(sheet, context);
  lines.forEach((line, at) => addLine(sheet, context, line, at + 1));
  const endingRow = addTotal(sheet, context, lines);
  addCheckLine(sheet, context, lines);
  const { data } = context;
  const filled = lines.some(({ rows }) => rows.length > 0);
  return {
    header,
    keepTogether: [],
    // The last field goes with the total: a total alone on a page adds up nothing in sight.
    endingRow: endingRow - 1,
    sources: { sheets: filled && data ? [data.sheet] : [] },
    notices: missingNotices(context, lines),
  };
};
