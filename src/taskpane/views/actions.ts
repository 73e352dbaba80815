import { html, nothing } from 'lit/html.js';
import { text, type ViewContext } from './context';
import { noticesView } from './notices';

/** Not `disabled`: a disabled button drops the keyboard's focus each time a task starts. */
const busy = ({ state }: ViewContext) => (state.task ? 'true' : 'false');

/** Titles of forms name the plan's years. */
const planYears = ({ plan }: ViewContext) => ({ from: plan.data.from.slice(0, 4), to: plan.data.to.slice(0, 4) });

const formChoice = (context: ViewContext) => html`
  <label class="field">
    <span>${text(context, 'pane.form')}</span>
    <select
      id="form"
      @change=${(event: Event) => context.actions.chooseForm((event.target as HTMLSelectElement).value)}
    >
      ${context.forms.map(
        ({ id, title }) =>
          html`<option value=${id} .selected=${id === context.state.form}>
            ${text(context, title, planYears(context))}
          </option>`,
      )}
    </select>
  </label>
`;

export const actionsView = (context: ViewContext) => html`
  <section class="actions" aria-label=${text(context, 'pane.actions')}>
    <div class="buttons">
      <button
        id="check"
        type="button"
        class="primary"
        aria-disabled=${busy(context)}
        @click=${() => context.actions.check()}
      >
        ${text(context, 'pane.check')}
      </button>
      <button
        id="insert-report"
        type="button"
        aria-disabled=${busy(context)}
        @click=${() => context.actions.insertReport()}
      >
        ${text(context, 'pane.insert-report')}
      </button>
    </div>
    ${context.forms.length > 1 ? formChoice(context) : nothing} ${noticesView(context)}
  </section>
`;
