import { html, nothing } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import type { FunctionDefinition } from '../../functions/definition';
import { functionName, searchFunctions, type FunctionGroup } from '../view-model/functions';
import { busy, text, type ViewContext } from './context';
import { previewView } from './fixes';
import { functionDetails } from './function-details';
import { functionTestView } from './function-test';
import { moveFocus } from './keyboard';

/** Tests whether functions work here; what it finds stands above the list. */
export const functionTestButton = (context: ViewContext) => html`
  <button
    id="function-test"
    type="button"
    class="primary"
    aria-disabled=${busy(context)}
    @click=${context.actions.functions.test}
  >
    ${text(context, 'function-view.test')}
  </button>
`;

function searchView(context: ViewContext, count: number) {
  const { search } = context.state.functions;
  const words = text(context, count === 0 ? 'function-view.found-none' : 'function-view.found', { count });
  return html`
    <section class="function-search" role="search">
      <label for="function-search">${text(context, 'function-view.search')}</label>
      <input
        id="function-search"
        type="search"
        autocomplete="off"
        spellcheck="false"
        placeholder=${text(context, 'function-view.search-hint')}
        .value=${search}
        @input=${({ target }: Event) => context.actions.functions.search((target as HTMLInputElement).value)}
      />
      <p class=${count === 0 ? 'nothing' : 'small'} role="status">${search.trim() === '' ? nothing : words}</p>
    </section>
  `;
}

/** One function: the question that it answers and, opened, all that is to be known to use it. */
function functionView(context: ViewContext, definition: FunctionDefinition) {
  const { id } = definition;
  const { functions: actions } = context.actions;
  const isOpen = context.state.functions.open === id;
  // The browser opens and closes the element itself; the state follows, and closes the one that was open before.
  const follow = ({ currentTarget }: Event) => {
    const { open } = currentTarget as HTMLDetailsElement;
    if (open !== (context.state.functions.open === id)) actions.open(open ? id : null);
  };
  return html`
    <li data-function=${id}>
      <details class="indicator function" .open=${isOpen} @toggle=${follow}>
        <summary>
          <span class="function-question">${text(context, definition.question)}</span>
          <code class="function-name">${functionName(definition)}</code>
        </summary>
        ${isOpen ? functionDetails(context, definition) : nothing}
      </details>
    </li>
  `;
}

const groupView = (context: ViewContext, { name, functions }: FunctionGroup) => html`
  <section class="function-group" aria-label=${text(context, name)}>
    <h2>${text(context, name)}</h2>
    <ul class="indicators" @keydown=${(event: KeyboardEvent) => moveFocus(event, 'summary', 'vertical')}>
      ${repeat(
        functions,
        ({ id }) => id,
        (definition) => functionView(context, definition),
      )}
    </ul>
  </section>
`;

/** The functions by question, each with its help and what inserts it. Nothing of it reads the workbook. */
export function functionsView(context: ViewContext) {
  const { functions, preview } = context.state;
  if (preview) return previewView(context, preview);
  const found = searchFunctions(functions.search);
  const count = found.reduce((sum, group) => sum + group.functions.length, 0);
  return html`
    ${functions.test ? functionTestView(context, functions.test) : nothing} ${searchView(context, count)}
    <p class="small separators">${text(context, 'function-view.separators', { ...functions.notation })}</p>
    ${repeat(
      found,
      ({ name }) => name,
      (group) => groupView(context, group),
    )}
  `;
}
