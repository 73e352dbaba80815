import { html, nothing } from 'lit/html.js';
import type { Fix } from '../../check/fixes';
import type { CheckResult, Finding, Severity } from '../../check/types';
import { fixesByKey } from '../view-model/fixes';
import { groupFindings, severities, severityCounts, type FindingGroup } from '../view-model/findings';
import { text, type ViewContext } from './context';
import { fixAllView, fixButton } from './fixes';
import { goButton } from './go-button';
import { severityIcons } from './icons';
import { moveFocus } from './keyboard';
import { workbookToolsView } from './workbook-tools';

type Fixes = ReadonlyMap<string, Fix>;

function placeLine(context: ViewContext, finding: Finding, fixes: Fixes) {
  const { sheet, cell } = finding;
  if (sheet === undefined) return nothing;
  if (cell === undefined) return html`<p class="small">${text(context, 'pane.place-sheet', { sheet })}</p>`;
  return html`<p class="place">
    <span class="small">${text(context, 'pane.place', { sheet, cell })}</span>
    <span class="place-buttons">${fixButton(context, finding, fixes)} ${goButton(context, sheet, cell)}</span>
  </p>`;
}

const proof = (context: ViewContext, { plan }: Finding) =>
  plan
    ? html`<details class="proof">
        <summary>${text(context, 'pane.proof', { section: plan.section })}</summary>
        <q class="quote">${plan.quote}</q>
      </details>`
    : nothing;

function findingView(context: ViewContext, finding: Finding, fixes: Fixes) {
  const { message, fix } = context.present(finding);
  return html`
    <li class="finding finding-${finding.severity}" data-finding=${finding.rule} data-cell=${finding.cell ?? nothing}>
      <p class="finding-message">${message}</p>
      ${fix ? html`<p class="fix">${text(context, 'pane.fix', { fix })}</p>` : nothing} ${proof(context, finding)}
      ${placeLine(context, finding, fixes)}
    </li>
  `;
}

const groupView = (
  context: ViewContext,
  { severity, count, findings }: FindingGroup,
  all: readonly Finding[],
  fixes: Fixes,
) => html`
  <section class="group" data-severity=${severity} aria-labelledby="group-${severity}">
    <h3 id="group-${severity}">
      ${severityIcons[severity]}
      ${text(context, 'pane.group', { name: text(context, `pane.severity-${severity}`), count })}
    </h3>
    ${fixAllView(
      context,
      all.filter((finding) => finding.severity === severity),
      fixes,
    )}
    <ul>
      ${findings.map((finding) => findingView(context, finding, fixes))}
    </ul>
  </section>
`;

const chip = (context: ViewContext, severity: Severity | null, count: number) => html`
  <button
    type="button"
    class="chip"
    data-chip=${severity ?? 'all'}
    aria-pressed=${String(context.state.severity === severity)}
    @click=${() => context.actions.filterSeverity(severity)}
  >
    ${text(context, 'pane.chip', { name: text(context, `pane.severity-${severity ?? 'all'}`), count })}
  </button>
`;

function chips(context: ViewContext, findings: readonly Finding[]) {
  const counts = severityCounts(findings);
  const present = severities.filter((severity) => counts[severity] > 0);
  if (present.length < 2) return nothing;
  return html`<div class="chips" role="group" aria-label=${text(context, 'pane.severity-filter')}>
    ${chip(context, null, findings.length)} ${present.map((severity) => chip(context, severity, counts[severity]))}
  </div>`;
}

export function findingsView(context: ViewContext, { findings }: CheckResult) {
  if (findings.length === 0) {
    return html`${workbookToolsView(context)}
      <p class="nothing">${text(context, 'pane.no-findings')}</p>`;
  }
  const fixes = fixesByKey(context.state.fixes);
  const { groups, hidden } = groupFindings(findings, context.state.severity, context.state.limit);
  return html`
    ${workbookToolsView(context)} ${chips(context, findings)}
    <div @keydown=${(event: KeyboardEvent) => moveFocus(event, 'button.go', 'vertical')}>
      ${groups.map((group) => groupView(context, group, findings, fixes))}
    </div>
    ${
      hidden === 0
        ? nothing
        : html`<button type="button" class="more" data-testid="more" @click=${context.actions.showMore}>
            ${text(context, 'pane.more', { count: hidden })}
          </button>`
    }
  `;
}
