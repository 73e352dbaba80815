import { html } from 'lit/html.js';
import { taskAgencies } from '../view-model/reports';
import { text, type ViewContext } from './context';

/** Whose tasks the form of tasks lists. */
export const agencyChoice = (context: ViewContext) => html`
  <label class="field form-note">
    <span>${text(context, 'report-view.agency')}</span>
    <select
      id="report-agency"
      @change=${({ target }: Event) => context.actions.report.chooseAgency((target as HTMLSelectElement).value || null)}
    >
      <option value="" .selected=${context.state.report.agency === null}>
        ${text(context, 'report-view.agency-all')}
      </option>
      ${taskAgencies(context.plan).map(
        ({ id, name }) =>
          html`<option value=${id} .selected=${context.state.report.agency === id}>${name[context.language]}</option>`,
      )}
    </select>
  </label>
`;

export const settleChoice = (context: ViewContext) => html`
  <div class="choice-line">
    <input
      id="report-settle"
      type="checkbox"
      aria-describedby="report-settle-text"
      .checked=${context.state.report.settle}
      @change=${({ target }: Event) => context.actions.report.settle((target as HTMLInputElement).checked)}
    />
    <label for="report-settle">${text(context, 'report-view.settle')}</label>
    <p id="report-settle-text" class="small">${text(context, 'report-view.settle-text')}</p>
  </div>
`;
