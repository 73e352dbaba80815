import { html, nothing, svg } from 'lit/html.js';
import type { IndicatorResult } from '../../check/types';
import { formatPercent } from '../../messages';
import type { Indicator } from '../../plan/types';
import { actualText, barOf, gapText } from '../view-model/indicators';
import { formulaText, leadAgencyText, placeInPlan } from '../view-model/plan';
import { text, type ViewContext } from './context';
import { goButton } from './go-button';
import { statusIcons } from './icons';

/** Widths are attributes rather than styles: a strict content security policy forbids inline styles. */
function barView(label: string, result: IndicatorResult) {
  const { actual, target } = barOf(result);
  return html`<svg class="bar" width="100%" height="12" role="img" aria-label=${label}>
    <rect class="bar-track" y="3" width="100%" height="6" rx="3" />
    ${actual === null ? nothing : svg`<rect class="bar-actual" y="3" width="${actual}%" height="6" rx="3" />`}
    ${
      // At the far end half of the mark would fall outside the picture.
      svg`<g class="bar-target" transform=${target > 99 ? 'translate(-2 0)' : 'translate(-1 0)'}>
        <rect x="${target}%" y="0" width="2" height="12" /></g>`
    }
  </svg>`;
}

function figures(context: ViewContext, { actual, target }: IndicatorResult) {
  const goal = formatPercent(context.language, target);
  return actual === null
    ? text(context, 'pane.target-only', { target: goal })
    : html`<b>${actualText(context.language, actual, target)}</b> / ${goal}`;
}

function barLabel(context: ViewContext, { actual, target }: IndicatorResult): string {
  const goal = formatPercent(context.language, target);
  return actual === null
    ? text(context, 'pane.bar-none', { target: goal })
    : text(context, 'pane.bar', { actual: actualText(context.language, actual, target), target: goal });
}

const entry = (name: string, value: unknown) =>
  value
    ? html`<dt>${name}</dt>
        <dd>${value}</dd>`
    : nothing;

function inWorkbook(context: ViewContext, { sheet, cell, label }: IndicatorResult) {
  if (sheet === undefined) return text(context, 'pane.untracked');
  return html`${label ? html`<span class="label">${label}</span>` : nothing}
  ${
    cell === undefined
      ? html`<span>${text(context, 'pane.place-sheet', { sheet })}</span>`
      : html`<span>${text(context, 'pane.place', { sheet, cell })}</span> ${goButton(context, sheet, cell)}`
  }`;
}

const details = (context: ViewContext, indicator: Indicator, result: IndicatorResult) => html`
  <dl class="indicator-details">
    ${entry(
      text(context, 'pane.plan-says'),
      html`<q class="quote">${indicator.quote}</q
        ><span class="small">${placeInPlan(context.language, indicator)}</span>`,
    )}
    ${entry(text(context, 'pane.lead-agency'), leadAgencyText(context.language, context.plan, indicator))}
    ${entry(text(context, 'pane.formula'), formulaText(context.language, indicator))}
    ${entry(text(context, 'pane.in-workbook'), inWorkbook(context, result))}
  </dl>
`;

/** One indicator: its name, where it stands against its target and, opened, what the plan says about it. */
export function indicatorView(context: ViewContext, result: IndicatorResult) {
  const indicator = context.plan.indicator(result.id);
  return html`
    <li data-indicator=${result.id} data-status=${result.status}>
      <details class="indicator">
        <summary>
          <span class="indicator-name">${indicator?.name[context.language] ?? result.label ?? result.id}</span>
          ${barView(barLabel(context, result), result)}
          <span class="indicator-line">
            <span class="status status-${result.status}">
              ${statusIcons[result.status]}${text(context, `status.${result.status}`)}
            </span>
            <span class="figures" aria-hidden="true">${figures(context, result)}</span>
          </span>
          ${result.status === 'not-met' ? html`<span class="gap">${gapText(context.language, result)}</span>` : nothing}
        </summary>
        ${indicator ? details(context, indicator, result) : nothing}
      </details>
    </li>
  `;
}
