import { html, nothing } from 'lit/html.js';
import type { FunctionDefinition, Parameter } from '../../functions/definition';
import { englishNotation } from '../../functions/notation';
import { entryKey } from '../functions-state';
import { formulaOf, functionName, isReference, missingParameters } from '../view-model/functions';
import { periodGroups } from '../view-model/questions';
import { busy, text, type ViewContext } from './context';
import { option } from './option';

interface Field {
  definition: FunctionDefinition;
  parameter: Parameter;
  /** Of the control, for its label. */
  id: string;
  entry: string;
}

const enter = (context: ViewContext, { definition, parameter }: Field) => {
  return ({ target }: Event) =>
    context.actions.functions.enter(definition.id, parameter.name, (target as HTMLInputElement).value);
};

/** A range that was taken from the workbook is one of the choices. */
const takenOption = ({ entry }: Field) => (isReference(entry) ? option(entry, entry, entry) : nothing);

const indicatorChoice = (context: ViewContext, field: Field) => html`
  <select id=${field.id} aria-describedby="${field.id}-text" @change=${enter(context, field)}>
    ${option('', text(context, 'function-view.choose-indicator'), field.entry)} ${takenOption(field)}
    ${context.plan.indicators.map(({ id, name }) => option(id, name[context.language], field.entry))}
  </select>
`;

const yearChoice = (context: ViewContext, field: Field) => html`
  <select id=${field.id} aria-describedby="${field.id}-text" @change=${enter(context, field)}>
    ${option('', text(context, 'function-view.no-year'), field.entry)}
    ${periodGroups(context.plan).map(({ year }) => option(String(year), String(year), field.entry))}
  </select>
`;

const pickButton = (context: ViewContext, { definition, parameter: { name } }: Field) => html`
  <button
    type="button"
    class="go"
    aria-label=${text(context, 'function-view.pick-full', { parameter: name })}
    aria-disabled=${busy(context)}
    @click=${() => context.actions.functions.pick(definition.id, name)}
  >
    ${text(context, 'function-view.pick')}
  </button>
`;

const textField = (context: ViewContext, field: Field) => html`
  <input
    id=${field.id}
    type="text"
    autocomplete="off"
    spellcheck="false"
    aria-describedby="${field.id}-text"
    .value=${field.entry}
    @input=${enter(context, field)}
  />
`;

function controlFor(context: ViewContext, field: Field) {
  switch (field.parameter.kind.name) {
    case 'indicator':
      return indicatorChoice(context, field);
    case 'year':
      return yearChoice(context, field);
    default:
      return textField(context, field);
  }
}

function fieldView(context: ViewContext, definition: FunctionDefinition, parameter: Parameter) {
  const key = entryKey(definition.id, parameter.name);
  const id = `argument-${definition.id}-${parameter.name}`;
  const field = { definition, parameter, id, entry: context.state.functions.entries[key] ?? '' };
  const { name, kind, optional, description } = parameter;
  return html`
    <div class="argument" data-argument=${name}>
      <label for=${id}>
        <code>${name}</code>
        <span class="small">
          ${text(context, `function.kind.${kind.name}`)},
          ${text(context, optional ? 'function-view.optional' : 'function-view.required')}
        </span>
      </label>
      <div class="argument-line">
        ${controlFor(context, field)} ${kind.name === 'year' ? nothing : pickButton(context, field)}
      </div>
      <p id="${id}-text" class="small">${text(context, description)}</p>
    </div>
  `;
}

/** Fields for the arguments of a function, the formula that they make, and the button that inserts it. */
export function functionForm(context: ViewContext, definition: FunctionDefinition) {
  const { entries, notation } = context.state.functions;
  const missing = missingParameters(definition, entries);
  const isReady = missing.length === 0;
  const insert = () => {
    if (isReady) context.actions.functions.insert(formulaOf(definition, entries, englishNotation));
  };
  return html`
    <div
      class="function-form"
      role="group"
      aria-label=${text(context, 'function-view.fill')}
      data-form-of=${definition.id}
    >
      <h3>${text(context, 'function-view.fill')}</h3>
      ${definition.parameters.map((parameter) => fieldView(context, definition, parameter))}
      <p class="formula">
        <span class="small">${text(context, 'function-view.formula')}</span>
        <code data-testid="formula">${formulaOf(definition, entries, notation)}</code>
      </p>
      <button
        type="button"
        class="insert-function"
        data-insert=${definition.id}
        aria-label=${text(context, 'function-view.insert-full', { name: functionName(definition) })}
        aria-disabled=${isReady ? busy(context) : 'true'}
        @click=${insert}
      >
        ${text(context, 'function-view.insert')}
      </button>
      ${
        isReady
          ? nothing
          : html`<p class="small" data-testid="missing">
              ${text(context, 'function-view.missing', { parameters: missing.join(', ') })}
            </p>`
      }
    </div>
  `;
}
