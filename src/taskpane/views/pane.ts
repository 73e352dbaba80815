import { html, nothing } from 'lit/html.js';
import type { CheckResult } from '../../check/types';
import type { PaneView, Tab } from '../state';
import { severityCounts } from '../view-model/findings';
import { announcement } from '../view-model/status';
import { actionsView } from './actions';
import { text, type ViewContext } from './context';
import { dataView } from './data';
import { findingsView } from './findings';
import { previewView } from './fixes';
import { functionsView } from './functions';
import { headerView } from './header';
import { indicatorsView } from './indicators';
import { moveFocus } from './keyboard';
import { navigationView } from './navigation';
import { questionsView } from './questions';
import { reportView } from './report';
import { summaryView } from './summary';
import { workbookToolsView } from './workbook-tools';

const tab = (context: ViewContext, name: Tab, count: number, urgent = false) => {
  const selected = context.state.tab === name;
  return html`<button
    type="button"
    role="tab"
    id="tab-${name}"
    data-tab=${name}
    aria-selected=${String(selected)}
    aria-controls="panel-${name}"
    tabindex=${selected ? 0 : -1}
    @click=${() => context.actions.showTab(name)}
  >
    ${text(context, `pane.tab-${name}`)} <span class=${urgent ? 'count urgent' : 'count'}>${count}</span>
  </button>`;
};

const panel = (context: ViewContext, name: Tab, content: unknown) =>
  html`<div role="tabpanel" id="panel-${name}" aria-labelledby="tab-${name}" ?hidden=${context.state.tab !== name}>
    ${content}
  </div>`;

function moveTab(context: ViewContext, event: KeyboardEvent): void {
  const name = moveFocus(event, '[role=tab]', 'horizontal')?.dataset['tab'];
  if (name) context.actions.showTab(name as Tab);
}

const resultView = (context: ViewContext, result: CheckResult) => html`
  ${summaryView(context, result)} ${questionsView(context, result)}
  <div
    class="tabs"
    role="tablist"
    aria-label=${text(context, 'pane.views')}
    @keydown=${(event: KeyboardEvent) => moveTab(context, event)}
  >
    ${tab(context, 'indicators', result.indicators.length)}
    ${tab(context, 'findings', result.findings.length, severityCounts(result.findings).error > 0)}
  </div>
  ${panel(context, 'indicators', indicatorsView(context, result))}
  ${panel(context, 'findings', findingsView(context, result))}
`;

const emptyView = (context: ViewContext) => html`
  <section class="empty" data-testid="empty">
    <h2>${text(context, 'pane.empty-title')}</h2>
    <p>${text(context, 'pane.empty-text', { count: context.plan.indicators.length })}</p>
  </section>
  ${workbookToolsView(context)}
`;

function checkView(context: ViewContext) {
  const { result, failure, task, preview } = context.state;
  if (preview) return previewView(context, preview);
  if (result) return resultView(context, result);
  return !failure && !task?.slow ? emptyView(context) : nothing;
}

const mainViews: Readonly<Record<PaneView, (context: ViewContext) => unknown>> = {
  check: checkView,
  report: reportView,
  data: dataView,
  functions: functionsView,
};

/** The whole pane. */
export function paneView(context: ViewContext) {
  const { task, view } = context.state;
  return html`
    ${headerView(context)}
    <div class="top">${navigationView(context)} ${actionsView(context)}</div>
    <div id="status" class="announcer" role="status">${announcement(context.language, context.state)}</div>
    <main aria-busy=${String(task?.job.kind === 'check')}>
      <div id="main" role="tabpanel" aria-labelledby="view-${view}">${mainViews[view](context)}</div>
    </main>
  `;
}
