import { html, nothing } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import type { InsertedSheet } from '../../excel/report-operations';
import { describeProblem, type Problem } from '../../messages';
import type { Inserted } from '../report-state';
import { insertedText } from '../view-model/reports';
import { closeButton } from './close-button';
import { busy, formName, text, type ViewContext } from './context';
import { sheetPlace } from './go-button';
import { severityIcons, statusIcons } from './icons';

const foldedList = (title: string, lines: readonly string[]) => html`
  <details class="folded-list">
    <summary>${title}</summary>
    <ul>
      ${lines.map((line) => html`<li class="small">${line}</li>`)}
    </ul>
  </details>
`;

const sheetView = (context: ViewContext, { form, sheet, again, notices }: InsertedSheet) => html`
  <li class="inserted-sheet" data-inserted=${form} data-sheet=${sheet}>
    ${sheetPlace(context, sheet, 'report-view.go-sheet')}
    ${again ? html`<p class="small" data-again>${text(context, 'report-view.again')}</p>` : nothing}
    ${
      notices.length === 0
        ? nothing
        : foldedList(text(context, 'report-view.notices', { count: notices.length }), notices)
    }
  </li>
`;

/** The officer's own wish is no failure. */
const wasStopped = (problem: Problem | null): boolean => problem === null || problem.id === 'error.cancelled';

function looksOf({ problem, left }: Inserted): { kind: string; icon: unknown } {
  if (left.length === 0) return { kind: 'success', icon: statusIcons.met };
  return wasStopped(problem) ? { kind: '', icon: severityIcons.info } : { kind: 'failure', icon: severityIcons.error };
}

/** Why the set is not whole, and the button that goes on with what is left. */
function leftView(context: ViewContext, { problem, left }: Inserted) {
  if (left.length === 0) return nothing;
  const stopped = wasStopped(problem);
  const count = left.length;
  return html`
    <div class="left" data-testid="left" data-problem=${problem?.id ?? ''}>
      <p>${problem && !stopped ? describeProblem(context.language, problem) : text(context, 'report-view.stopped')}</p>
      <button id="insert-left" type="button" aria-disabled=${busy(context)} @click=${context.actions.report.insertLeft}>
        ${text(context, stopped ? 'report-view.continue-left' : 'report-view.retry-left', { count })}
      </button>
      ${foldedList(
        text(context, 'report-view.left', { count }),
        left.map((form) => formName(context, form)),
      )}
    </div>
  `;
}

/** What a set has put into the workbook. */
export function insertedView(context: ViewContext, inserted: Inserted) {
  const { kind, icon } = looksOf(inserted);
  return html`
    <section
      class="notice inserted ${kind}"
      aria-labelledby="inserted-heading"
      data-testid="report"
      data-refuge
      data-sheet=${inserted.sheets.at(-1)?.sheet ?? ''}
    >
      <div class="notice-line">
        ${icon}
        <h2 id="inserted-heading" tabindex="-1">${insertedText(context.language, inserted)}</h2>
        ${closeButton(context, context.actions.report.closeInserted)}
      </div>
      ${leftView(context, inserted)}
      <ul>
        ${repeat(
          inserted.sheets,
          ({ sheet }) => sheet,
          (sheet) => sheetView(context, sheet),
        )}
      </ul>
    </section>
  `;
}
