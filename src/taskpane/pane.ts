import { render } from 'lit/html.js';
import type { Finding } from '../check/types';
import type { CommandRequest } from '../commands/requests';
import type { Language } from '../messages';
import type { Plan } from '../plan/plan';
import { createController, type Controller, type Schedule } from './controller';
import type { Operations } from './operations';
import { initialState, reduce, type PaneEvent, type PaneState, type Preview } from './state';
import type { Actions, PresentedFinding, ReportChoice, ViewContext } from './views/context';
import { paneView } from './views/pane';

export interface PaneParts {
  operations: Operations;
  plan: Plan;
  /** The report forms on offer, the usual one first. */
  forms: readonly ReportChoice[];
  language: Language;
  present(finding: Finding, language: Language): PresentedFinding;
}

const browserSchedule: Schedule = (milliseconds, task) => {
  const timer = setTimeout(task, milliseconds);
  return () => clearTimeout(timer);
};

const timeOfDay = (language: Language): string =>
  new Date().toLocaleTimeString(language === 'vi' ? 'vi-VN' : 'en-GB', { hour: '2-digit', minute: '2-digit' });

const withPeriod = (period: string | null | undefined) => (period ? { period } : {});

function createActions(controller: Controller, state: () => PaneState, dispatch: (event: PaneEvent) => void): Actions {
  const chosenPeriod = () => withPeriod(state().period);
  return {
    check: (period) => void controller.run({ kind: 'check', ...withPeriod(period ?? state().period) }),
    insertReport: () =>
      void controller.run({ kind: 'report', form: state().form, ...withPeriod(state().result?.period) }),
    cancel: () => controller.cancel(),
    retry: () => void controller.retry(),
    goTo: (sheet, cell) => void controller.run({ kind: 'go', sheet, cell }),
    dismiss: () => dispatch({ type: 'dismissed' }),
    chooseForm: (form) => dispatch({ type: 'form', form }),
    showTab: (tab) => dispatch({ type: 'tab', tab }),
    filterStatus: (status) => dispatch({ type: 'status', status }),
    filterSeverity: (severity) => dispatch({ type: 'severity', severity }),
    showMore: () => dispatch({ type: 'more' }),
    showMoreQuestions: () => dispatch({ type: 'more-questions' }),
    choose: (choice) => void controller.run({ kind: 'choose', choice, ...chosenPeriod() }),
    forget: (choice) => void controller.run({ kind: 'forget', choice, ...chosenPeriod() }),
    preview: (preview) => dispatch({ type: 'preview', preview }),
    fix: (changes) => void controller.run({ kind: 'fix', changes, ...chosenPeriod() }),
    undo: () => void controller.run({ kind: 'undo', ...chosenPeriod() }),
    mark: () => void controller.run({ kind: 'mark', findings: state().result?.findings ?? [] }),
    unmark: () => void controller.run({ kind: 'unmark' }),
  };
}

/** What is focused, or the first control of the part that it stands in ("Cần cán bộ chọn"), while that is there. */
const refugeOf = (root: HTMLElement): string => {
  const part = root.contains(document.activeElement) ? document.activeElement?.closest('[data-refuge]') : null;
  const id = part?.getAttribute('data-testid');
  return id ? `[data-testid="${id}"] :is(summary, button)` : '#check';
};

/** Draws, and keeps the keyboard in the pane when the focused control ("Hủy", say) goes away with its task. */
function draw(root: HTMLElement, context: ViewContext): void {
  const held = root.contains(document.activeElement);
  const refuge = refugeOf(root);
  render(paneView(context), root);
  if (!held || root.contains(document.activeElement)) return;
  (root.querySelector<HTMLElement>(refuge) ?? root.querySelector<HTMLElement>('#check'))?.focus();
}

/** A preview takes the place of the result, and the keyboard with it; afterwards it goes back to where it was called. */
function movePreviewFocus(root: HTMLElement, before: Preview | null, after: Preview | null): void {
  if (after && after !== before) {
    root.querySelector<HTMLElement>('#preview-heading')?.focus();
    window.scrollTo(0, 0);
  } else if (before && !after) {
    root.querySelector<HTMLElement>(`[data-preview="${CSS.escape(before.key)}"]`)?.focus();
  }
}

/** Puts the living pane in place of what `root` holds; the answer takes the requests of the ribbon. */
export function startPane(root: HTMLElement, parts: PaneParts): (request: CommandRequest) => void {
  const { plan, forms, language, operations, present } = parts;
  let state = initialState(forms[0]?.id ?? '');
  const current = () => state;
  const dispatch = (event: PaneEvent): void => {
    const { preview } = state;
    state = reduce(state, event);
    draw(root, { ...view, state });
    movePreviewFocus(root, preview, state.preview);
  };
  const controller = createController({
    operations,
    language,
    state: current,
    dispatch,
    schedule: browserSchedule,
    time: () => timeOfDay(language),
  });
  const actions = createActions(controller, current, dispatch);
  const view = { language, plan, forms, present: (finding: Finding) => present(finding, language), actions };
  root.replaceChildren();
  dispatch({ type: 'recalled', memory: operations.recall() });
  return (request) => (request === 'check' ? actions.check() : actions.insertReport());
}
