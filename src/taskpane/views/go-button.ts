import { html } from 'lit/html.js';
import type { MessageId } from '../../messages';
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

/** The name of a worksheet, and a button that shows it. */
export const sheetPlace = (context: ViewContext, sheet: string, words: MessageId) => html`
  <div class="place">
    <span class="sheet-name">${sheet}</span>
    <button
      type="button"
      class="go"
      aria-label=${text(context, 'pane.go-sheet', { sheet })}
      @click=${() => context.actions.goTo(sheet, 'A1')}
    >
      ${text(context, words)}
    </button>
  </div>
`;
