import type { CellChange } from '../../check/fixes';
import type { Finding, Severity, Status } from '../../check/types';
import type { Choice } from '../../excel/choices';
import { message, type Language, type MessageId, type MessageParams } from '../../messages';
import type { Plan } from '../../plan/plan';
import type { ReportForm } from '../../reports/form';
import type { PaneState, Preview, Tab } from '../state';

/** A report form that the officer may choose. */
export type ReportChoice = Pick<ReportForm, 'id' | 'title'>;

/** A finding in words. */
export interface PresentedFinding {
  message: string;
  fix?: string;
}

/** What the officer can ask for. */
export interface Actions {
  /** Without a period, the one chosen before; where none was, the latest that has values. */
  check(period?: string): void;
  insertReport(): void;
  cancel(): void;
  retry(): void;
  goTo(sheet: string, cell: string): void;
  dismiss(): void;
  chooseForm(form: string): void;
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
}

/** What every view draws from. Views are functions of it and keep nothing. */
export interface ViewContext {
  state: PaneState;
  language: Language;
  plan: Plan;
  forms: readonly ReportChoice[];
  present(finding: Finding): PresentedFinding;
  actions: Actions;
}

/** The text of a message in the pane's language. */
export const text = ({ language }: ViewContext, id: MessageId, params?: MessageParams): string =>
  message(language, id, params);
