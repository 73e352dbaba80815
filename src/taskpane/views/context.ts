import type { CellChange } from '../../check/fixes';
import type { Finding, Severity, Status } from '../../check/types';
import type { Choice } from '../../excel/choices';
import { message, type Language, type MessageId, type MessageParams } from '../../messages';
import type { Plan } from '../../plan/plan';
import type { DataActions } from '../data-actions';
import type { FunctionsActions } from '../functions-actions';
import type { ReportActions } from '../report-actions';
import type { PaneState, PaneView, Preview, Tab } from '../state';
import type { ReportChoice } from '../view-model/reports';

/** A finding in words. */
export interface PresentedFinding {
  message: string;
  fix?: string;
}

/** What the officer can ask for. */
export interface Actions {
  showView(view: PaneView): void;
  /** Without a period, the one chosen before; where none was, the latest that has values. */
  check(period?: string): void;
  cancel(): void;
  retry(): void;
  goTo(sheet: string, cell: string): void;
  dismiss(): void;
  showTab(tab: Tab): void;
  filterStatus(status: Status | null): void;
  filterSeverity(severity: Severity | null): void;
  showMore(): void;
  showMoreQuestions(): void;
  /** Keeps a choice in the workbook and checks again. */
  choose(choice: Choice): void;
  forget(choice: Choice | 'all'): void;
  /** Shows changes before they are made; `null` goes back. */
  preview(preview: Preview | null): void;
  fix(changes: readonly CellChange[]): void;
  undo(): void;
  mark(): void;
  unmark(): void;
  report: ReportActions;
  data: DataActions;
  functions: FunctionsActions;
}

/** What every view draws from. Views are functions of it and keep nothing. */
export interface ViewContext {
  state: PaneState;
  language: Language;
  plan: Plan;
  /** Every form by its id. */
  forms: ReadonlyMap<string, ReportChoice>;
  present(finding: Finding): PresentedFinding;
  actions: Actions;
}

/** The text of a message in the pane's language. */
export const text = ({ language }: ViewContext, id: MessageId, params?: MessageParams): string =>
  message(language, id, params);

/** What officers call a form. */
export function formName(context: ViewContext, id: string): string {
  const form = context.forms.get(id);
  return form ? text(context, form.name) : id;
}

/** For `aria-disabled`. Not `disabled`: a disabled button drops the keyboard's focus each time a task starts. */
export const busy = ({ state }: ViewContext): 'true' | 'false' => (state.task ? 'true' : 'false');
