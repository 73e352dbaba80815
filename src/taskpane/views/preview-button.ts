import { html } from 'lit/html.js';
import { formName, text, type ViewContext } from './context';

/** Asks for the pages of a form before it is inserted. */
export const previewButton = (context: ViewContext, form: string) => html`
  <button
    type="button"
    class="go"
    data-picture=${form}
    aria-label=${text(context, 'report-view.preview-full', { form: formName(context, form) })}
    @click=${() => context.actions.report.showPicture(form)}
  >
    ${text(context, 'report-view.preview')}
  </button>
`;
