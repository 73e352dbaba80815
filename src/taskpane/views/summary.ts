import { html, nothing } from 'lit/html.js';
import { holdsTable } from '../../check/table';
import type { CheckResult, Status } from '../../check/types';
import { statusCounts, tileStatuses } from '../view-model/indicators';
import { sourceTexts } from '../view-model/sheets';
import { periodLabel } from '../view-model/status';
import { text, type ViewContext } from './context';
import { statusIcons } from './icons';
import { choicesView } from './questions';

/** While another period is being read, the list shows that one. */
function periodShown({ state }: ViewContext, result: CheckResult): string {
  const job = state.task?.job;
  return (job?.kind === 'check' ? job.period : undefined) ?? result.period ?? '';
}

function periodChoice(context: ViewContext, result: CheckResult) {
  const { language, state, actions } = context;
  const shown = periodShown(context, result);
  const periods = result.periods.includes(result.period) ? result.periods : [result.period, ...result.periods];
  // Not `disabled` while a task runs, which would drop the keyboard's focus.
  const choose = ({ target }: Event) => {
    const select = target as HTMLSelectElement;
    if (state.task) select.value = shown;
    else actions.check(select.value);
  };
  return html`
    <label class="field">
      <span>${text(context, 'pane.period')}</span>
      <select id="period" aria-disabled=${String(state.task !== null)} @change=${choose}>
        ${periods.map(
          (period) =>
            html`<option value=${period ?? ''} .selected=${(period ?? '') === shown}>
              ${periodLabel(language, period)}
            </option>`,
        )}
      </select>
    </label>
  `;
}

function sources(context: ViewContext, result: CheckResult) {
  const [first, ...others] = sourceTexts(context.language, result.sheets);
  if (!result.sheets.some(holdsTable)) return html`<p class="no-table" data-testid="no-table">${first}</p>`;
  if (others.length === 0) return html`<p class="small" data-testid="sources">${first}</p>`;
  return html`<details class="sources" data-testid="sources">
    <summary>${text(context, 'pane.sources', { count: result.sheets.length })}</summary>
    <ul>
      ${[first, ...others].map((line) => html`<li>${line}</li>`)}
    </ul>
  </details>`;
}

const tile = (context: ViewContext, status: Status, count: number) => html`
  <button
    type="button"
    class="tile tile-${status}"
    data-tile=${status}
    aria-pressed=${String(context.state.status === status)}
    @click=${() => context.actions.filterStatus(context.state.status === status ? null : status)}
  >
    <span class="tile-count">${statusIcons[status]}${count}</span>
    <span class="tile-name">${text(context, `status.${status}`)}</span>
  </button>
`;

/** What was read, for which period, and how the indicators stand. */
export function summaryView(context: ViewContext, result: CheckResult) {
  const counts = statusCounts(result.indicators);
  return html`
    <section class="summary" aria-labelledby="result-heading">
      <div class="summary-heading">
        <h2 id="result-heading">${text(context, 'pane.result')}</h2>
        ${
          context.state.checkedAt
            ? html`<span class="small">${text(context, 'pane.checked-at', { time: context.state.checkedAt })}</span>`
            : nothing
        }
      </div>
      ${periodChoice(context, result)} ${sources(context, result)} ${choicesView(context)}
      <div class="tiles" role="group" aria-label=${text(context, 'pane.tiles')}>
        ${tileStatuses(counts).map((status) => tile(context, status, counts[status]))}
      </div>
    </section>
  `;
}
