import { html } from 'lit/html.js';
import type { MessageId } from '../../messages';
import { paneViews, type PaneView } from '../state';
import { text, type ViewContext } from './context';
import { moveFocus } from './keyboard';

const names: Readonly<Record<PaneView, MessageId>> = {
  check: 'pane.view-check',
  report: 'pane.view-report',
  data: 'data.view',
  functions: 'pane.view-functions',
};

const viewTab = (context: ViewContext, view: PaneView) => {
  const selected = context.state.view === view;
  return html`<button
    type="button"
    role="tab"
    id="view-${view}"
    data-view=${view}
    aria-selected=${String(selected)}
    aria-controls="main"
    tabindex=${selected ? 0 : -1}
    @click=${() => context.actions.showView(view)}
  >
    ${text(context, names[view])}
  </button>`;
};

function moveView(context: ViewContext, event: KeyboardEvent): void {
  const view = moveFocus(event, '[role=tab]', 'horizontal')?.dataset['view'];
  if (view) context.actions.showView(view as PaneView);
}

/** The parts of the pane, one of which is shown. */
export const navigationView = (context: ViewContext) => html`
  <div
    class="views"
    role="tablist"
    aria-label=${text(context, 'pane.navigation')}
    @keydown=${(event: KeyboardEvent) => moveView(context, event)}
  >
    ${paneViews.map((view) => viewTab(context, view))}
  </div>
`;
