import { html, nothing } from 'lit/html.js';
import { describeProblem, formatNumber, formatPercent } from '../../messages';
import type { Reading, Tally } from '../../worker/protocol';
import {
  daysText,
  missingGroups,
  rateName,
  ratesOf,
  rowsText,
  sortedFindings,
  type RateShown,
} from '../view-model/data';
import { actualText } from '../view-model/indicators';
import { periodLabel } from '../view-model/status';
import { text, type ViewContext } from './context';
import { severityIcons, statusIcons } from './icons';

const countEntry = (context: ViewContext, name: string, count: number) => html`
  <div>
    <dt>${name}</dt>
    <dd>${formatNumber(context.language, count)}</dd>
  </div>
`;

const rejectedCount = ({ rejected }: Tally): number => rejected.reduce((sum, { count }) => sum + count, 0);

function countsView(context: ViewContext, tally: Tally) {
  const { rows, duplicates, excluded } = tally;
  const rejected = rejectedCount(tally);
  return html`<dl class="counts" data-testid="counts">
    ${countEntry(context, text(context, 'data.count-rows'), rows)}
    ${countEntry(context, text(context, 'data.count-counted'), Math.max(0, rows - duplicates - excluded - rejected))}
    ${duplicates > 0 ? countEntry(context, text(context, 'data.count-duplicates'), duplicates) : nothing}
    ${excluded > 0 ? countEntry(context, text(context, 'data.count-excluded'), excluded) : nothing}
    ${rejected > 0 ? countEntry(context, text(context, 'data.count-rejected'), rejected) : nothing}
  </dl>`;
}

function rejectedView(context: ViewContext, tally: Tally) {
  const total = rejectedCount(tally);
  if (total === 0) return nothing;
  return html`<details class="sources" data-testid="rejected" open>
    <summary>${text(context, 'data.rejected', { count: formatNumber(context.language, total) })}</summary>
    <ul>
      ${tally.rejected.map(
        (one) =>
          html`<li data-reason=${one.reason}>
            ${text(context, 'data.rejected-one', {
              reason: text(context, `connector.reject.${one.reason}`),
              count: formatNumber(context.language, one.count),
            })}
            <span class="small">${rowsText(context.language, one)}</span>
          </li>`,
      )}
    </ul>
  </details>`;
}

function findingsView(context: ViewContext, { findings }: Tally) {
  if (findings.length === 0) return nothing;
  return html`<details
    class="sources"
    data-testid="data-findings"
    ?open=${findings.some((one) => one.severity !== 'info')}
  >
    <summary>${text(context, 'data.findings', { count: findings.length })}</summary>
    <ul class="data-findings">
      ${sortedFindings(findings).map(
        ({ id, severity, problem, rows = [], files }) =>
          html`<li data-finding=${id}>
            ${severityIcons[severity]}
            <span>
              ${describeProblem(context.language, problem)}
              <span class="small"
                >${rowsText(context.language, { rows, count: rows.length, ...(files && { files }) })}</span
              >
            </span>
          </li>`,
      )}
    </ul>
  </details>`;
}

/** What was counted of files that belong together; their names stand above it where there are several. */
const talliesView = (context: ViewContext, { groups }: Reading) =>
  groups.map(({ files, counted }) =>
    counted.ok
      ? html`<div class="tally" data-tally=${files.map(({ input }) => input).join(' ')}>
          ${groups.length > 1 ? html`<h3>${files.map(({ name }) => name).join(', ')}</h3>` : nothing}
          ${countsView(context, counted.value)} ${rejectedView(context, counted.value)}
          ${findingsView(context, counted.value)}
        </div>`
      : nothing,
  );

function valueText(context: ViewContext, { value, target }: RateShown): string {
  return target === null ? formatPercent(context.language, value) : actualText(context.language, value, target);
}

function rateView(context: ViewContext, rate: RateShown) {
  const { id, numerator, denominator, status, target } = rate;
  const number = (count: number) => formatNumber(context.language, count);
  return html`<li class="rate" data-indicator=${id} data-status=${status ?? ''}>
    <span>${rateName(context.language, context.plan, id)}</span>
    <span class="rate-figures">
      <b>${valueText(context, rate)}</b>
      ${
        numerator === null || denominator === null
          ? nothing
          : html`<span class="small">
              ${text(context, 'data.fraction', { numerator: number(numerator), denominator: number(denominator) })}
            </span>`
      }
    </span>
    <span class="rate-status">
      ${
        status === null
          ? nothing
          : html`<span class="status status-${status}"
              >${statusIcons[status]}${text(context, `status.${status}`)}</span
            >`
      }
      <span class="small">
        ${
          target === null
            ? text(context, 'data.no-target')
            : text(context, 'data.target', { target: formatPercent(context.language, target) })
        }
      </span>
    </span>
  </li>`;
}

function ratesView(context: ViewContext, reading: Reading) {
  const rates = ratesOf(context.plan, reading);
  const periods = [...new Set(rates.map(({ period }) => period))];
  if (rates.length === 0) return html`<p class="nothing">${text(context, 'data.indicators-none')}</p>`;
  return periods.map(
    (period) => html`
      ${periods.length > 1 ? html`<h3>${periodLabel(context.language, period)}</h3>` : nothing}
      <ul class="rates" data-period=${period}>
        ${rates.filter((rate) => rate.period === period).map((rate) => rateView(context, rate))}
      </ul>
    `,
  );
}

function missingRates(context: ViewContext, reading: Reading) {
  const groups = missingGroups(context.language, context.plan, reading);
  if (groups.length === 0) return nothing;
  const count = groups.reduce((sum, { names }) => sum + names.length, 0);
  return html`<details class="sources" data-testid="missing-rates">
    <summary>${text(context, 'data.missing', { count })}</summary>
    <ul>
      ${groups.map(
        ({ reason, names }) =>
          html`<li>
            ${reason}
            <span class="small">${names.join('; ')}</span>
          </li>`,
      )}
    </ul>
  </details>`;
}

/** What was counted, what comes of it against the plan, and what does not. */
export const dataResultView = (context: ViewContext, reading: Reading) => html`
  <section class="data-section" aria-labelledby="data-rates-heading" data-testid="rates">
    <h2 id="data-rates-heading">${text(context, 'data.indicators')}</h2>
    ${daysText(context.language, reading).map((line) => html`<p class="small">${line}</p>`)}
    ${ratesView(context, reading)} ${missingRates(context, reading)}
  </section>
  <section class="data-section" aria-labelledby="data-counts-heading">
    <h2 id="data-counts-heading">${text(context, 'data.counts')}</h2>
    ${talliesView(context, reading)}
    ${
      reading.due.length > 0
        ? html`<p class="small">
            ${text(context, 'data.due', { count: formatNumber(context.language, reading.due.length) })}
          </p>`
        : nothing
    }
    ${reading.summary.length === 0 ? html`<p class="nothing">${text(context, 'data.nothing')}</p>` : nothing}
  </section>
`;
