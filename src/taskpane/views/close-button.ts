import { html } from 'lit/html.js';
import { text, type ViewContext } from './context';

export const closeButton = (context: ViewContext, close: () => void) => html`
  <button type="button" class="close" data-testid="dismiss" aria-label=${text(context, 'pane.dismiss')} @click=${close}>
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="M4 4l8 8M12 4l-8 8" /></svg>
  </button>
`;
