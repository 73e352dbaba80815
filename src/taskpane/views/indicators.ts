import { html, nothing } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CheckResult, IndicatorResult } from '../../check/types';
import { indicatorsOf } from '../view-model/indicators';
import { text, type ViewContext } from './context';
import { indicatorView } from './indicator';
import { moveFocus } from './keyboard';

/** How to read the list or, when it is filtered, what part of it is shown. */
const listLine = (context: ViewContext, shown: readonly IndicatorResult[], result: CheckResult) => {
  const { status } = context.state;
  if (status === null) return html`<p class="legend small">${text(context, 'pane.legend')}</p>`;
  return html`<p class="filter-line">
    <span>
      ${text(context, 'pane.showing', {
        shown: shown.length,
        total: result.indicators.length,
        status: text(context, `status.${status}`),
      })}
    </span>
    <button type="button" class="link" data-testid="show-all" @click=${() => context.actions.filterStatus(null)}>
      ${text(context, 'pane.show-all')}
    </button>
  </p>`;
};

export function indicatorsView(context: ViewContext, result: CheckResult) {
  const shown = indicatorsOf(result, context.state.status);
  return html`
    ${listLine(context, shown, result)}
    ${shown.length === 0 ? html`<p class="nothing">${text(context, 'pane.no-indicators')}</p>` : nothing}
    <ul class="indicators" @keydown=${(event: KeyboardEvent) => moveFocus(event, 'summary', 'vertical')}>
      ${repeat(
        shown,
        ({ id }) => id,
        (indicator) => indicatorView(context, indicator),
      )}
    </ul>
  `;
}
