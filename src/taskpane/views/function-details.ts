import { html, nothing } from 'lit/html.js';
import type { Example, FunctionDefinition } from '../../functions/definition';
import { signature, writtenFormula } from '../../functions/notation';
import { exampleResult, helpPage, refersToCells } from '../view-model/functions';
import { busy, text, type ViewContext } from './context';
import { functionForm } from './function-form';

function exampleView(context: ViewContext, definition: FunctionDefinition, example: Example) {
  const written = writtenFormula(example.formula, context.state.functions.notation);
  const result = exampleResult(context.language, definition, example);
  return html`
    <li class="example" data-example=${example.formula}>
      <code>${written}</code>
      <div class="place">
        <span class="small">${text(context, 'function-view.example-shows', { result })}</span>
        ${
          refersToCells(example)
            ? nothing
            : html`<button
                type="button"
                class="go"
                data-insert=${example.formula}
                aria-label=${text(context, 'function-view.insert-example-full', { formula: written })}
                aria-disabled=${busy(context)}
                @click=${() => context.actions.functions.insert(example.formula)}
              >
                ${text(context, 'function-view.insert-example')}
              </button>`
        }
      </div>
    </li>
  `;
}

function examplesView(context: ViewContext, definition: FunctionDefinition) {
  const { examples } = definition;
  return html`
    <h3>${text(context, 'function-view.examples')}</h3>
    <ul>
      ${examples.map((example) => exampleView(context, definition, example))}
    </ul>
    ${examples.some(refersToCells) ? html`<p class="small">${text(context, 'function-view.example-cells')}</p>` : nothing}
  `;
}

/** What a function answers, how it is written, what to give it, examples, and what to know beside. */
export const functionDetails = (context: ViewContext, definition: FunctionDefinition) => html`
  <div class="function-details">
    <p>${text(context, definition.description)}</p>
    <h3>${text(context, 'function-view.syntax')}</h3>
    <p><code data-testid="syntax">${signature(definition, context.state.functions.notation)}</code></p>
    ${functionForm(context, definition)}
    <h3>${text(context, 'function-view.result')}</h3>
    <p>${text(context, `function.result.${definition.result}`)}</p>
    ${examplesView(context, definition)}
    <h3>${text(context, 'function-view.remarks')}</h3>
    <ul class="remarks">
      ${definition.remarks.map((remark) => html`<li>${text(context, remark)}</li>`)}
    </ul>
    <p class="small">${text(context, 'function-view.help', { page: helpPage(definition) })}</p>
  </div>
`;
