import { html, nothing } from 'lit/html.js';
import { periodGroups } from '../view-model/questions';
import { periodPartText, splitPeriod } from '../view-model/reports';
import { periodLabel } from '../view-model/status';
import { text, type ViewContext } from './context';
import { option } from './option';

/** No period has this notation. */
const other = '*';

/** Year and part of a period that the workbook need not have. */
function otherPeriod(context: ViewContext, period: string) {
  const { year, part } = splitPeriod(period);
  const groups = periodGroups(context.plan);
  const parts = groups[0]?.periods.map((one) => splitPeriod(one).part) ?? [];
  const choose = (change: { year?: string; part?: string }) =>
    context.actions.report.choosePeriod(`${change.year ?? year}${change.part ?? part}`, true);
  return html`
    <div class="other-period">
      <label class="field">
        <span>${text(context, 'report-view.part')}</span>
        <select
          id="report-part"
          @change=${({ target }: Event) => choose({ part: (target as HTMLSelectElement).value })}
        >
          ${parts.map((one) => option(one, periodPartText(context.language, one), part))}
        </select>
      </label>
      <label class="field">
        <span>${text(context, 'report-view.year')}</span>
        <select
          id="report-year"
          @change=${({ target }: Event) => choose({ year: (target as HTMLSelectElement).value })}
        >
          ${groups.map((group) => option(String(group.year), String(group.year), year))}
        </select>
      </label>
    </div>
    <p class="small">${text(context, 'report-view.period-text')}</p>
  `;
}

/** The period of the set: one that the last check saw, the latest with figures, or any other of the plan's years. */
export function periodView(context: ViewContext) {
  const { report, result } = context.state;
  const periods = (result?.periods ?? []).filter((period) => period !== null);
  const chosen = report.otherPeriod ? other : (report.period ?? '');
  const known = chosen === '' || chosen === other || periods.includes(chosen) ? periods : [...periods, chosen];
  const choose = ({ target }: Event) => {
    const { value } = target as HTMLSelectElement;
    if (value === other) context.actions.report.chooseOtherPeriod();
    else context.actions.report.choosePeriod(value === '' ? null : value, false);
  };
  return html`
    <section class="report-period">
      <label class="field">
        <span>${text(context, 'report-view.period')}</span>
        <select id="report-period" @change=${choose}>
          ${option('', text(context, 'report-view.period-latest'), chosen)}
          ${known.map((period) => option(period, periodLabel(context.language, period), chosen))}
          ${option(other, text(context, 'report-view.period-other'), chosen)}
        </select>
      </label>
      ${report.otherPeriod && report.period !== null ? otherPeriod(context, report.period) : nothing}
    </section>
  `;
}
