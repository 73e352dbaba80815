import { html, nothing } from 'lit/html.js';
import { workingSheets, type WorkingSheet } from '../view-model/reports';
import { busy, text, type ViewContext } from './context';
import { insertedView } from './inserted';
import { pictureView } from './picture';
import { previewButton } from './preview-button';
import { settleChoice } from './report-options';
import { formsView } from './report-forms';
import { periodView } from './report-period';

/** Inserts what is chosen, or the form whose pages are shown. */
export function insertButton(context: ViewContext) {
  const { forms, picture } = context.state.report;
  const none = picture === null && forms.length === 0;
  const words = picture
    ? text(context, 'report-view.insert-this')
    : text(context, none ? 'report-view.insert-none' : 'report-view.insert', { count: forms.length });
  return html`<button
    id="insert-report"
    type="button"
    class="primary"
    aria-disabled=${none ? 'true' : busy(context)}
    @click=${() => context.actions.report.insert()}
  >
    ${words}
  </button>`;
}

const workingSheetView = (context: ViewContext, { form, make, purpose }: WorkingSheet) => html`
  <li class="working-sheet">
    <p class="small">${text(context, purpose, { count: context.plan.indicators.length })}</p>
    <div class="place">
      <button
        type="button"
        data-make=${form}
        aria-disabled=${busy(context)}
        @click=${() => context.actions.report.make(form)}
      >
        ${text(context, make)}
      </button>
      ${previewButton(context, form)}
    </div>
  </li>
`;

const workingSheetsView = (context: ViewContext) => html`
  <section class="working-sheets" aria-labelledby="working-heading">
    <h2 id="working-heading">${text(context, 'report-view.working-sheets')}</h2>
    <ul>
      ${workingSheets.map((sheet) => workingSheetView(context, sheet))}
    </ul>
  </section>
`;

/** Choosing forms and period; nothing of it asks the workbook before a button is pressed. */
export function reportView(context: ViewContext) {
  const { picture, inserted } = context.state.report;
  if (picture) return pictureView(context, picture);
  return html`
    ${inserted ? insertedView(context, inserted) : nothing} ${periodView(context)} ${formsView(context)}
    ${settleChoice(context)} ${workingSheetsView(context)}
  `;
}
