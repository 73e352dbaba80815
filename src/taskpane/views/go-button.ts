import { html } from 'lit/html.js';
import { text, type ViewContext } from './context';

/** A button that shows a cell of the workbook; its accessible name also says the worksheet. */
export const goButton = (context: ViewContext, sheet: string, cell: string) => html`
  <button
    type="button"
    class="go"
    data-go="${sheet}!${cell}"
    aria-label=${text(context, 'pane.go-cell-full', { sheet, cell })}
    @click=${() => context.actions.goTo(sheet, cell)}
  >
    ${text(context, 'pane.go-cell', { cell })}
  </button>
`;
