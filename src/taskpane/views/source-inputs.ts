import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { SecretPart } from '../../connector/sources/secret';
import { describeProblem, type Problem } from '../../messages';
import type { FieldId } from '../source-fields';
import { text, type ViewContext } from './context';

const valueOf = ({ target }: Event): string => (target as HTMLInputElement).value;

const errorView = (context: ViewContext, id: string, problem: Problem | undefined) =>
  problem
    ? html`<span id="${id}-error" class="field-error" data-error=${id}>
        ${describeProblem(context.language, problem)}
      </span>`
    : nothing;

interface InputParts {
  id: FieldId | SecretPart;
  type: string;
  label: string;
  hint: string;
  value: string;
  required: boolean;
  problem: Problem | undefined;
  enter(value: string): void;
}

const described = (id: string, problem: Problem | undefined, hint: string) =>
  [problem && `source-${id}-error`, hint !== '' && `source-${id}-hint`].filter(Boolean).join(' ') || nothing;

/** A field with its label, what is wrong with it and a word of help. */
export const inputView = (
  context: ViewContext,
  { id, type, label, hint, value, required, problem, enter }: InputParts,
) => html`
  <div class="field stacked">
    <label for="source-${id}">
      ${label} ${required ? html`<span class="small">${text(context, 'data.source.required')}</span>` : nothing}
    </label>
    <input
      id="source-${id}"
      type=${type}
      .value=${live(value)}
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      maxlength="2000"
      aria-required=${String(required)}
      aria-invalid=${String(problem !== undefined)}
      aria-describedby=${described(id, problem, hint)}
      @input=${(event: Event) => enter(valueOf(event))}
    />
    ${errorView(context, `source-${id}`, problem)}
    ${hint === '' ? nothing : html`<span id="source-${id}-hint" class="small">${hint}</span>`}
  </div>
`;

interface ChoiceParts<Value extends string> {
  id: string;
  label: string;
  hint?: string;
  options: readonly Value[];
  chosen: Value;
  words(value: Value): string;
  choose(value: Value): void;
}

/** A list to choose from. */
export const choiceView = <Value extends string>({
  id,
  label,
  hint,
  options,
  chosen,
  words,
  choose,
}: ChoiceParts<Value>) => html`
  <div class="field stacked">
    <label for=${id}>${label}</label>
    <select
      id=${id}
      aria-describedby=${hint === undefined ? nothing : `${id}-hint`}
      @change=${(event: Event) => {
        const value = options.find((one) => one === valueOf(event));
        if (value !== undefined) choose(value);
      }}
    >
      ${options.map((one) => html`<option value=${one} .selected=${live(one === chosen)}>${words(one)}</option>`)}
    </select>
    ${hint === undefined ? nothing : html`<span id="${id}-hint" class="small">${hint}</span>`}
  </div>
`;
