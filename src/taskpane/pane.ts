import { render } from 'lit/html.js';
import type { Finding } from '../check/types';
import type { CommandRequest } from '../commands/requests';
import type { Language } from '../messages';
import type { Plan } from '../plan/plan';
import { createController, type Controller, type Schedule } from './controller';
import type { Operations } from './operations';
import { initialState, reduce, type PaneEvent, type PaneState } from './state';
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
  };
}

/** Draws, and keeps the keyboard in the pane when the focused control ("Hủy", say) goes away with its task. */
function draw(root: HTMLElement, context: ViewContext): void {
  const held = root.contains(document.activeElement);
  render(paneView(context), root);
  if (held && !root.contains(document.activeElement)) root.querySelector<HTMLElement>('#check')?.focus();
}

/** Puts the living pane in place of what `root` holds; the answer takes the requests of the ribbon. */
export function startPane(root: HTMLElement, parts: PaneParts): (request: CommandRequest) => void {
  const { plan, forms, language, operations, present } = parts;
  let state = initialState(forms[0]?.id ?? '');
  const current = () => state;
  const dispatch = (event: PaneEvent): void => {
    state = reduce(state, event);
    draw(root, { ...view, state });
  };
  const controller = createController({
    operations,
    state: current,
    dispatch,
    schedule: browserSchedule,
    time: () => timeOfDay(language),
  });
  const actions = createActions(controller, current, dispatch);
  const view = { language, plan, forms, present: (finding: Finding) => present(finding, language), actions };
  root.replaceChildren();
  draw(root, { ...view, state });
  return (request) => (request === 'check' ? actions.check() : actions.insertReport());
}
