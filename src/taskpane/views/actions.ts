import { html, type TemplateResult } from 'lit/html.js';
import type { PaneView } from '../state';
import { busy, text, type ViewContext } from './context';
import { dataButton } from './data';
import { functionTestButton } from './functions';
import { noticesView } from './notices';
import { insertButton } from './report';

const checkButton = (context: ViewContext) => html`
  <button
    id="check"
    type="button"
    class="primary"
    aria-disabled=${busy(context)}
    @click=${() => context.actions.check()}
  >
    ${text(context, 'pane.check')}
  </button>
`;

/** What each part of the pane is for. */
const primaryButtons: Readonly<Record<PaneView, (context: ViewContext) => TemplateResult>> = {
  check: checkButton,
  report: insertButton,
  data: dataButton,
  functions: functionTestButton,
};

export const actionsView = (context: ViewContext) => html`
  <section class="actions" aria-label=${text(context, 'pane.actions')}>
    <div class="buttons">${primaryButtons[context.state.view](context)}</div>
    ${noticesView(context)}
  </section>
`;
