import { html } from 'lit/html.js';
import { remoteOf } from '../view-model/sources';
import { busy, text, type ViewContext } from './context';

const words = { file: 'data.remove', source: 'data.source.remove' } as const;

/** Leaves an input out; what is left is read again. */
export const removeButton = (context: ViewContext, input: string, name: string) => {
  const id = words[remoteOf(context.state.data, input) ? 'source' : 'file'];
  return html`
    <button
      type="button"
      class="link"
      data-remove=${input}
      aria-label=${text(context, `${id}-full`, { name })}
      aria-disabled=${busy(context)}
      @click=${() => context.state.task ?? context.actions.data.remove(input)}
    >
      ${text(context, id)}
    </button>
  `;
};
