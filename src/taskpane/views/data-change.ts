import { html, nothing } from 'lit/html.js';
import type { ImportChange } from '../../excel/import-operations';
import type { DataState } from '../data-state';
import {
  changedText,
  changesNothing,
  dueCounts,
  isNone,
  lostText,
  rowText,
  rowWithFigures,
  summaryCounts,
} from '../view-model/data-changes';
import { closeButton } from './close-button';
import { busy, text, type ViewContext } from './context';
import { sheetPlace } from './go-button';
import { severityIcons, statusIcons } from './icons';

/** Enough to see what it is about; the worksheet itself shows the rest. */
const mostLines = 12;

function lines<One>(
  context: ViewContext,
  name: 'added' | 'changed' | 'removed',
  all: readonly One[],
  line: (one: One) => unknown,
) {
  if (all.length === 0) return nothing;
  const left = all.length - mostLines;
  return html`<details class="sources" data-change=${name} open>
    <summary>${text(context, `data.change-${name}`, { count: all.length })}</summary>
    <ul>
      ${all.slice(0, mostLines).map((one) => html`<li>${line(one)}</li>`)}
    </ul>
    ${left > 0 ? html`<p class="small">${text(context, 'data.change-more', { count: left })}</p>` : nothing}
  </details>`;
}

function listsView(context: ViewContext, { summary }: ImportChange) {
  const { added, changed, removed } = summary;
  const words = (row: (typeof added)[number]) => rowWithFigures(context.language, context.plan, row);
  return html`
    ${lines(
      context,
      'changed',
      changed,
      (one) =>
        html`<span class="small">${rowText(context.language, context.plan, one.row)}</span
          ><br />${changedText(context.language, one)}`,
    )}
    ${lines(context, 'removed', removed, words)} ${lines(context, 'added', added, words)}
  `;
}

/** What writing would change, before it is written. */
export function changeView(context: ViewContext, change: ImportChange) {
  const { data } = context.actions;
  const due = dueCounts(change);
  const lost = lostText(context.language, change);
  return html`
    <section
      class="data-section"
      aria-labelledby="change-heading"
      data-testid="change"
      @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && data.closeChange()}
    >
      <h2 id="change-heading" tabindex="-1">${text(context, 'data.change')}</h2>
      <p class="small">${text(context, 'data.change-text')}</p>
      ${
        lost === ''
          ? nothing
          : html`<p class="data-problem" data-testid="lost">
              ${severityIcons.warning} <span>${text(context, 'data.change-lost', { measures: lost })}</span>
            </p>`
      }
      ${
        changesNothing(change)
          ? html`<p class="nothing" data-testid="no-change">${text(context, 'data.change-none')}</p>`
          : nothing
      }
      ${listsView(context, change)}
      ${isNone(due) ? nothing : html`<p data-testid="due-change">${text(context, 'data.change-due', { ...due })}</p>`}
      <div class="preview-buttons">
        <button id="close-change" type="button" aria-disabled=${busy(context)} @click=${data.closeChange}>
          ${text(context, 'data.back')}
        </button>
      </div>
    </section>
  `;
}

/** A worksheet that was written, and the way to it. */
export const sheetLine = (context: ViewContext, sheet: string) => html`
  <li class="inserted-sheet" data-sheet=${sheet}>${sheetPlace(context, sheet, 'data.go-sheet')}</li>
`;

/** What was written, where it stands, and what to do with it. */
export function writtenView(context: ViewContext, { sheets, change }: NonNullable<DataState['written']>) {
  const check = () => {
    context.actions.showView('check');
    context.actions.check();
  };
  return html`
    <section class="notice inserted success" aria-labelledby="written-heading" data-testid="written" data-refuge>
      <div class="notice-line">
        ${statusIcons.met}
        <h2 id="written-heading" tabindex="-1">${text(context, 'data.written')}</h2>
        ${closeButton(context, context.actions.data.closeWritten)}
      </div>
      <p class="small">${text(context, 'data.written-counts', { ...summaryCounts(change) })}</p>
      <ul>
        ${sheets.map((sheet) => sheetLine(context, sheet))}
      </ul>
      <div class="notice-buttons">
        <button id="check-after-import" type="button" aria-disabled=${busy(context)} @click=${check}>
          ${text(context, 'data.check')}
        </button>
      </div>
    </section>
  `;
}
