import { html, nothing } from 'lit/html.js';
import { formGroups, groupedForms, mustCompare, tasksForm, unusualPeriod, type FormGroup } from '../view-model/reports';
import { formName, text, type ViewContext } from './context';
import { moveFocus } from './keyboard';
import { agencyChoice } from './report-options';
import { previewButton } from './preview-button';

function formView(context: ViewContext, id: string) {
  const form = context.forms.get(id);
  if (!form) return nothing;
  const { forms, period } = context.state.report;
  const chosen = forms.includes(id);
  const usual = unusualPeriod(context.language, form, period);
  return html`
    <li class="form" data-form=${id}>
      <input
        id="form-${id}"
        type="checkbox"
        .checked=${chosen}
        @change=${({ target }: Event) => context.actions.report.choose(id, (target as HTMLInputElement).checked)}
      />
      <label for="form-${id}">${formName(context, id)}</label>
      ${previewButton(context, id)}
      ${
        mustCompare(form)
          ? html`<p class="form-note"><span class="badge">${text(context, 'report-view.compare')}</span></p>`
          : nothing
      }
      ${usual === null ? nothing : html`<p class="form-note small">${usual}</p>`}
      ${id === tasksForm && chosen ? agencyChoice(context) : nothing}
    </li>
  `;
}

const groupView = (context: ViewContext, { name, forms }: FormGroup) => html`
  <fieldset class="form-group">
    <legend>${text(context, name)}</legend>
    <ul>
      ${forms.map((form) => formView(context, form))}
    </ul>
  </fieldset>
`;

/** The forms of a set, by what they are about. Arrow keys move between the boxes, as in a list. */
export function formsView(context: ViewContext) {
  const chosen = context.state.report.forms.length;
  const all = groupedForms.length;
  return html`
    <section
      class="forms"
      aria-labelledby="forms-heading"
      @keydown=${(event: KeyboardEvent) => moveFocus(event, 'input[type=checkbox]', 'vertical')}
    >
      <h2 id="forms-heading">${text(context, 'report-view.forms')}</h2>
      <p class="small">${text(context, 'report-view.compare-text')}</p>
      <div class="choice-line all-forms">
        <input
          id="all-forms"
          type="checkbox"
          .checked=${chosen === all}
          .indeterminate=${chosen > 0 && chosen < all}
          @change=${({ target }: Event) => context.actions.report.chooseAll((target as HTMLInputElement).checked)}
        />
        <label for="all-forms">${text(context, 'report-view.all', { count: all })}</label>
      </div>
      ${formGroups.map((group) => groupView(context, group))}
    </section>
  `;
}
