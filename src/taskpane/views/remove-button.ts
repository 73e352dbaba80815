import { html } from 'lit/html.js';
import { busy, text, type ViewContext } from './context';

/** Leaves an input out; what is left is read again. */
export const removeButton = (context: ViewContext, input: string, name: string) => html`
  <button
    type="button"
    class="link"
    data-remove=${input}
    aria-label=${text(context, 'data.remove-full', { name })}
    aria-disabled=${busy(context)}
    @click=${() => context.state.task ?? context.actions.data.remove(input)}
  >
    ${text(context, 'data.remove')}
  </button>
`;
