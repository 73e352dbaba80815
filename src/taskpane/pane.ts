import { render } from 'lit/html.js';
import type { Finding } from '../check/types';
import type { CommandRequest } from '../commands/requests';
import type { Language } from '../messages';
import type { Plan } from '../plan/plan';
import { notationOf } from '../excel/own-formulas';
import { createController, type Controller, type Schedule } from './controller';
import { createDataActions } from './data-actions';
import { createFunctionsActions } from './functions-actions';
import type { Operations } from './operations';
import { createReportActions } from './report-actions';
import { initialState, reduce, type PaneEvent, type PaneState, type PaneView } from './state';
import { groupedForms, type ReportChoice } from './view-model/reports';
import type { Actions, PresentedFinding, ViewContext } from './views/context';
import { paneView } from './views/pane';

export interface PaneParts {
  operations: Operations;
  plan: Plan;
  /** Every form by its id. */
  forms: ReadonlyMap<string, ReportChoice>;
  language: Language;
  present(finding: Finding, language: Language): PresentedFinding;
}

const browserSchedule: Schedule = (milliseconds, task) => {
  const timer = setTimeout(task, milliseconds);
  return () => clearTimeout(timer);
};

const timeOfDay = (language: Language): string =>
  new Date().toLocaleTimeString(language === 'vi' ? 'vi-VN' : 'en-GB', { hour: '2-digit', minute: '2-digit' });

/** The part of the pane that each button of the ribbon opens. */
const viewOf: Readonly<Record<CommandRequest, PaneView>> = { check: 'check', 'insert-report': 'report' };

const withPeriod = (period: string | null | undefined) => (period ? { period } : {});

function createActions(
  plan: Plan,
  language: Language,
  operations: Operations,
  controller: Controller,
  state: () => PaneState,
  dispatch: (event: PaneEvent) => void,
): Actions {
  const chosenPeriod = () => withPeriod(state().period);
  const data = createDataActions(plan, language, operations.data, controller, state, dispatch);
  const functions = createFunctionsActions(operations.functions, controller, state, dispatch);
  return {
    showView: (view) => {
      dispatch({ type: 'view', view });
      if (view === 'functions') functions.learnNotation();
    },
    check: (period) => void controller.run({ kind: 'check', ...withPeriod(period ?? state().period) }),
    cancel: () => controller.cancel(),
    retry: () => void controller.retry(),
    goTo: (sheet, cell) => void controller.run({ kind: 'go', sheet, cell }),
    dismiss: () => dispatch({ type: 'dismissed' }),
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
    report: createReportActions(plan, controller, state, dispatch),
    data,
    functions,
  };
}

/** The button that each part of the pane is for. */
const primary = '.actions .primary';

/** What is focused, or the first control of the part that it stands in ("Cần cán bộ chọn"), while that is there. */
const refugeOf = (root: HTMLElement): string => {
  const part = root.contains(document.activeElement) ? document.activeElement?.closest('[data-refuge]') : null;
  const id = part?.getAttribute('data-testid');
  return id ? `[data-testid="${id}"] :is(summary, button)` : primary;
};

/** Draws, and keeps the keyboard in the pane when the focused control ("Hủy", say) goes away with its task. */
function draw(root: HTMLElement, context: ViewContext): void {
  const held = root.contains(document.activeElement);
  const refuge = refugeOf(root);
  render(paneView(context), root);
  if (!held || root.contains(document.activeElement)) return;
  (root.querySelector<HTMLElement>(refuge) ?? root.querySelector<HTMLElement>(primary))?.focus();
}

/** Something that takes the place of what is on screen: its heading, and the button that asked for it. */
interface Cover {
  heading: string;
  caller: string;
  /** It stands beside the buttons, which stay in view: nothing is to be scrolled. */
  inPlace?: true;
}

function functionsCoverOf({ occupied, test, open }: PaneState['functions']): Cover | null {
  if (occupied) {
    const callers = [occupied.formula, open ?? ''].map((name) => `[data-insert="${CSS.escape(name)}"]`);
    return { heading: '#occupied-heading', caller: callers.join(', '), inPlace: true };
  }
  return test && { heading: '#test-heading', caller: primary };
}

function dataCoverOf({ change, written, inserted, form }: PaneState['data']): Cover | null {
  if (change) return { heading: '#change-heading', caller: primary };
  if (written) return { heading: '#written-heading', caller: primary };
  if (inserted) return { heading: '#units-inserted-heading', caller: primary };
  return form && { heading: '#source-heading', caller: '#open-source', inPlace: true };
}

function coverOf({ view, preview, report: { picture, inserted }, data, functions }: PaneState): Cover | null {
  if ((view === 'check' || view === 'functions') && preview) {
    return { heading: '#preview-heading', caller: `[data-preview="${CSS.escape(preview.key)}"]` };
  }
  if (view === 'functions') return functionsCoverOf(functions);
  if (view === 'data') return dataCoverOf(data);
  if (view !== 'report') return null;
  if (picture) return { heading: '#picture-heading', caller: `[data-picture="${CSS.escape(picture.form)}"]` };
  return inserted && { heading: '#inserted-heading', caller: primary };
}

/** A cover takes the keyboard with it; when it goes, the keyboard goes back to where it was called. */
function moveCoverFocus(root: HTMLElement, before: PaneState, after: PaneState): void {
  const [old, now] = [coverOf(before), coverOf(after)];
  if (before.view !== after.view || old?.heading === now?.heading) return;
  const goesBack = old !== null && (now === null || old.inPlace === true);
  root.querySelector<HTMLElement>((goesBack ? old.caller : now?.heading) ?? '')?.focus();
  if (now && !goesBack && !now.inPlace) window.scrollTo(0, 0);
}

/** Puts the living pane in place of what `root` holds; the answer takes the requests of the ribbon. */
export function startPane(root: HTMLElement, parts: PaneParts): (request: CommandRequest) => void {
  const { plan, forms, language, operations, present } = parts;
  let state = initialState(groupedForms[0] ?? '');
  const current = () => state;
  const dispatch = (event: PaneEvent): void => {
    const before = state;
    state = reduce(state, event);
    draw(root, { ...view, state });
    moveCoverFocus(root, before, state);
  };
  const controller = createController({
    operations,
    language,
    state: current,
    dispatch,
    schedule: browserSchedule,
    time: () => timeOfDay(language),
  });
  const actions = createActions(plan, language, operations, controller, current, dispatch);
  const view = { language, plan, forms, present: (finding: Finding) => present(finding, language), actions };
  root.replaceChildren();
  dispatch({ type: 'recalled', memory: operations.recall() });
  dispatch({ type: 'functions', change: { type: 'notation', notation: notationOf(language === 'vi' ? ',' : '.') } });
  return (request) => {
    actions.showView(viewOf[request]);
    if (request === 'check') actions.check();
  };
}
