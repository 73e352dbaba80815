import { intersection } from '../host/address';
import { conditionalRule, type Extremes } from '../host/engine/conditional-rule';
import { validationRule } from '../host/engine/validation-rule';
import type { FeatureKind } from '../host/features';
import type { Host } from '../host/host';
import { ChartViews } from './charts/view';
import { followLinks } from './links';
import type { Grid } from './univer';

/** Commands of the grid's plugins for conditional formats and validations. */
const commands = {
  addFormat: 'sheet.mutation.add-conditional-rule',
  deleteFormat: 'sheet.mutation.delete-conditional-rule',
  addValidation: 'data-validation.mutation.addRule',
  removeValidation: 'data-validation.mutation.removeRule',
  updateNote: 'sheet.mutation.update-note',
  removeNote: 'sheet.mutation.remove-note',
} as const;

/** Rules that the grid has, as JSON by id, for a sheet. */
type Known = Map<string, string>;

/** Shows in the grid what the host holds beside it: conditional formats, validations, charts. */
export function showFeatures(grid: Grid, host: Host): { dispose(): void } {
  const { engine } = host.state;
  const formats = new Map<string, Known>();
  const validations = new Map<string, Known>();
  const notes = new Map<string, Known>();
  for (const { id } of engine.sheets.list()) {
    formats.set(id, known(formatRules(host, id)));
    validations.set(id, known(validationRules(host, id)));
    notes.set(id, known(notesOf(host, id)));
  }
  const charts = new ChartViews(grid, host);
  const reflect: Partial<Record<FeatureKind, (sheet: string) => void>> = {
    conditionalFormats: (sheet) => showFormats(host, sheet, formats),
    validations: (sheet) => showValidations(host, sheet, validations),
    comments: (sheet) => showComments(host, sheet, notes),
  };
  const pending = new Map<string, [FeatureKind, string]>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  // A request changes a format member by member: the grid is told once, after it.
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const due = [...pending.values()];
      pending.clear();
      // Bars without ends of their own follow the values of their cells.
      showFormats(host, engine.sheets.active().id, formats);
      for (const [kind, sheet] of due) if (engine.sheets.byId(sheet)) reflect[kind]?.(sheet);
      charts.draw();
    }, 50);
  };
  engine.features.onChange = (sheet, kind) => {
    pending.set(`${kind} ${sheet}`, [kind, sheet]);
    later();
  };
  const events = [
    grid.api.addEvent(grid.api.Event.ActiveSheetChanged, later),
    grid.api.addEvent(grid.api.Event.SheetValueChanged, later),
    followLinks(grid, host),
    grid.api.getFormula().calculationEnd(later),
  ];
  later();
  return {
    dispose() {
      clearTimeout(timer);
      engine.features.onChange = () => undefined;
      events.forEach((event) => event.dispose());
    },
  };
}

/** The least and the greatest number of a format's cells. */
function extremesOf({ state: { engine } }: Host, sheet: string): Extremes {
  return ({ areas }) => {
    const used = engine.cells.used(sheet, true);
    const numbers: number[] = [];
    for (const area of areas) {
      const { row, column, rows, columns } = (used && intersection(area, used)) ?? { ...area, rows: 0 };
      for (let index = 0; index < rows * columns; index += 1) {
        const cell = engine.cells.content(sheet, row + Math.floor(index / columns), column + (index % columns));
        if (typeof cell.value === 'number') numbers.push(cell.value);
      }
    }
    const [first] = numbers;
    if (first === undefined) return undefined;
    return numbers.reduce<[number, number]>(
      ([least, greatest], value) => [Math.min(least, value), Math.max(greatest, value)],
      [first, first],
    );
  };
}

const formatRules = (host: Host, sheet: string, extremes?: Extremes) =>
  host.state.engine.features
    .of(sheet, 'conditionalFormats')
    .flatMap((format) => conditionalRule(format, extremes) ?? [])
    .map((rule) => ({ id: rule.cfId, rule }));

const validationRules = (host: Host, sheet: string) =>
  host.state.engine.features
    .of(sheet, 'validations')
    .filter(({ type }) => type !== 'any')
    .map((validation) => ({ id: validation.id, rule: validationRule(validation) }));

/** Pixels. */
const noteSize = { width: 160, height: 90 };

/** The grid shows comments as notes, one a cell. */
const notesOf = (host: Host, sheet: string) =>
  host.state.engine.features.of(sheet, 'comments').map(({ row, column, content, replies }) => {
    const note = [content, ...replies.map((reply) => reply.content)].join('\n');
    return { id: `${row},${column}`, rule: { id: `note-${row}-${column}`, row, col: column, ...noteSize, note } };
  });

const known = (rules: { id: string; rule: unknown }[]): Known =>
  new Map(rules.map(({ id, rule }) => [id, JSON.stringify(rule)]));

/** The grid puts a new rule before the others, so that they are given from the last one on. */
function showFormats(host: Host, sheet: string, shown: Map<string, Known>): void {
  const { mutate } = host.state.engine.context;
  const rules = formatRules(host, sheet, extremesOf(host, sheet));
  const now = known(rules);
  const before = shown.get(sheet) ?? new Map<string, string>();
  if (JSON.stringify([...before]) === JSON.stringify([...now])) return;
  for (const cfId of before.keys()) mutate(commands.deleteFormat, sheet, { cfId });
  for (const { rule } of rules.toReversed()) mutate(commands.addFormat, sheet, { rule });
  shown.set(sheet, now);
}

function showValidations(host: Host, sheet: string, shown: Map<string, Known>): void {
  const { mutate } = host.state.engine.context;
  const rules = validationRules(host, sheet);
  const now = known(rules);
  const before = shown.get(sheet) ?? new Map<string, string>();
  const gone = [...before].filter(([id, json]) => now.get(id) !== json).map(([id]) => id);
  const added = rules.filter(({ id }) => before.get(id) !== now.get(id)).map(({ rule }) => rule);
  if (gone.length > 0) mutate(commands.removeValidation, sheet, { ruleId: gone });
  if (added.length > 0) mutate(commands.addValidation, sheet, { rule: added });
  shown.set(sheet, now);
}

function showComments(host: Host, sheet: string, shown: Map<string, Known>): void {
  const { mutate } = host.state.engine.context;
  const notes = notesOf(host, sheet);
  const now = known(notes);
  const before = shown.get(sheet) ?? new Map<string, string>();
  for (const cell of before.keys()) {
    const [row, col] = cell.split(',').map(Number);
    if (!now.has(cell)) mutate(commands.removeNote, sheet, { sheetId: sheet, row, col });
  }
  for (const { id, rule } of notes) {
    if (before.get(id) === now.get(id)) continue;
    mutate(commands.updateNote, sheet, { sheetId: sheet, row: rule.row, col: rule.col, note: rule });
  }
  shown.set(sheet, now);
}
