import type { Plan } from '../plan/plan';
import type { Controller } from './controller';
import type { PaneEvent, PaneState } from './state';
import { groupedForms, quarterOf, wishesFor } from './view-model/reports';

/** What the officer can ask for in the report view. */
export interface ReportActions {
  choose(form: string, wanted: boolean): void;
  chooseAll(wanted: boolean): void;
  /** `null`: the latest with figures. `other`: named by year and part. */
  choosePeriod(period: string | null, other: boolean): void;
  /** Lets the officer name year and part, from today's quarter. */
  chooseOtherPeriod(): void;
  chooseAgency(agency: string | null): void;
  settle(settle: boolean): void;
  /** Inserts the forms chosen or, while pages are shown, the form that they are of. */
  insert(): void;
  /** Goes on with what a set left. */
  insertLeft(): void;
  /** Inserts a working sheet. */
  make(form: string): void;
  showPicture(form: string): void;
  showPage(page: number): void;
  enlarge(enlarged: boolean): void;
  closePicture(): void;
  closeInserted(): void;
}

/** The forms in the order in which they are sent, whatever the order of the clicks. */
const inOrder = (forms: ReadonlySet<string>): string[] => groupedForms.filter((form) => forms.has(form));

function chosenForms(forms: readonly string[], form: string, wanted: boolean): string[] {
  const chosen = new Set(forms);
  if (wanted) chosen.add(form);
  else chosen.delete(form);
  return inOrder(chosen);
}

export function createReportActions(
  plan: Plan,
  controller: Controller,
  state: () => PaneState,
  dispatch: (event: PaneEvent) => void,
): ReportActions {
  const change = (one: Extract<PaneEvent, { type: 'report' }>['change']) => dispatch({ type: 'report', change: one });
  const wishes = (forms: readonly string[]) => wishesFor(state().report, forms);
  return {
    choose: (form, wanted) => change({ type: 'forms', forms: chosenForms(state().report.forms, form, wanted) }),
    chooseAll: (wanted) => change({ type: 'forms', forms: wanted ? groupedForms : [] }),
    choosePeriod: (period, other) => change({ type: 'period', period, other }),
    chooseOtherPeriod: () => change({ type: 'period', period: quarterOf(plan, new Date()), other: true }),
    chooseAgency: (agency) => change({ type: 'agency', agency }),
    settle: (settle) => change({ type: 'settle', settle }),
    insert: () => {
      const { picture, forms } = state().report;
      if (picture) {
        void controller.run({ kind: 'reports', forms: [picture.form], wishes: picture.wishes });
      } else if (forms.length > 0) {
        void controller.run({ kind: 'reports', forms, wishes: wishes(forms) });
      }
    },
    insertLeft: () => {
      const { inserted } = state().report;
      if (!inserted || inserted.left.length === 0) return;
      void controller.run({ kind: 'reports', forms: inserted.left, wishes: inserted.wishes, continues: true });
    },
    make: (form) => void controller.run({ kind: 'reports', forms: [form], wishes: wishes([form]) }),
    showPicture: (form) => void controller.run({ kind: 'picture', form, wishes: wishes([form]) }),
    showPage: (page) => change({ type: 'page', page }),
    enlarge: (enlarged) => change({ type: 'enlarge', enlarged }),
    closePicture: () => change({ type: 'close-picture' }),
    closeInserted: () => change({ type: 'close-inserted' }),
  };
}
