import { html, nothing } from 'lit/html.js';
import { defaultTimeout } from '../../connector/sources/config';
import { sourceName } from '../../connector/sources/name';
import { secretFields, signIns, sourceFields, sourceKinds, type SecretField, type SourceField } from '../source-fields';
import type { SourceForm } from '../source-form';
import { closeButton } from './close-button';
import { busy, text, type ViewContext } from './context';
import { keptSourcesView } from './kept-sources';
import { choiceView, inputView } from './source-inputs';

export const openSourceButton = (context: ViewContext) => html`
  <button
    id="open-source"
    type="button"
    aria-expanded=${String(context.state.data.form !== null)}
    @click=${() => context.actions.data.source.open()}
  >
    ${text(context, 'data.source.open')}
  </button>
`;

const types: Readonly<Record<SourceField['control'], string>> = {
  text: 'text',
  address: 'url',
  number: 'number',
  check: 'checkbox',
};

function fieldView(context: ViewContext, form: SourceForm, { id, control, required }: SourceField) {
  const { edit } = context.actions.data.source;
  const enter = (value: string) => edit({ entries: { ...form.entries, [id]: value } });
  const label = text(context, `data.source.field-${id}`);
  const hint = text(context, `data.source.hint-${id}`, { seconds: defaultTimeout });
  if (control !== 'check') {
    const value = form.entries[id] ?? '';
    const problem = form.errors[id];
    return inputView(context, {
      id,
      type: types[control],
      label,
      hint,
      value,
      required: required === true,
      problem,
      enter,
    });
  }
  return html`<div class="choice-line">
    <input
      id="source-${id}"
      type="checkbox"
      aria-describedby="source-${id}-hint"
      .checked=${form.entries[id] === 'true'}
      @change=${({ target }: Event) => enter((target as HTMLInputElement).checked ? 'true' : '')}
    />
    <label for="source-${id}">${label}</label>
    <p id="source-${id}-hint" class="small">${hint}</p>
  </div>`;
}

function secretView(context: ViewContext, form: SourceForm, { id, hidden, mayBeEmpty }: SecretField) {
  return inputView(context, {
    id,
    type: hidden ? 'password' : 'text',
    label: text(context, `data.source.secret-${id}`),
    hint: '',
    value: form.secret[id] ?? '',
    required: !mayBeEmpty,
    problem: form.errors[id],
    enter: (value) => context.actions.data.source.edit({ secret: { ...form.secret, [id]: value } }),
  });
}

const kindChoice = (context: ViewContext, form: SourceForm) =>
  choiceView({
    id: 'source-kind',
    label: text(context, 'data.source.kind'),
    hint: text(context, `data.source.kind-${form.kind}-text`),
    options: sourceKinds,
    chosen: form.kind,
    words: (kind) => text(context, `data.source.kind-${kind}`),
    choose: (kind) => context.actions.data.source.edit({ kind }),
  });

const signInChoice = (context: ViewContext, form: SourceForm) =>
  choiceView({
    id: 'source-sign-in',
    label: text(context, 'data.source.sign-in'),
    options: signIns,
    chosen: form.signIn,
    words: (way) => text(context, `data.source.sign-in-${way}`),
    choose: (signIn) => context.actions.data.source.edit({ signIn, secret: {} }),
  });

/** What is seldom needed stands open where it says something or is wrong. */
function seldomView(context: ViewContext, form: SourceForm) {
  const fields = sourceFields[form.kind].filter(({ seldom }) => seldom);
  const isOpen = fields.some(({ id }) => form.errors[id] !== undefined || (form.before && form.entries[id]));
  return html`<details class="folded-list" ?open=${isOpen}>
    <summary>${text(context, 'data.source.seldom')}</summary>
    <div class="source-fields">${fields.map((field) => fieldView(context, form, field))}</div>
  </details>`;
}

const rememberChoice = (context: ViewContext, { remember }: SourceForm) => html`
  <div class="choice-line">
    <input
      id="source-remember"
      type="checkbox"
      .checked=${remember}
      @change=${({ target }: Event) =>
        context.actions.data.source.edit({ remember: (target as HTMLInputElement).checked })}
    />
    <label for="source-remember">${text(context, 'data.source.remember')}</label>
  </div>
`;

function submit(context: ViewContext, event: SubmitEvent): void {
  event.preventDefault();
  const form = event.currentTarget as HTMLFormElement;
  if (context.state.task || context.actions.data.source.read()) return;
  form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
}

function leave(event: KeyboardEvent, close: () => void): void {
  // Vietnamese is typed through composition, which Escape ends first.
  if (event.key === 'Escape' && !event.isComposing) close();
}

/** Where the officer describes a source on the network, or chooses one that the workbook remembers. */
export function sourceFormView(context: ViewContext, form: SourceForm) {
  const { close } = context.actions.data.source;
  const heading = form.before
    ? text(context, 'data.source.heading-change', { name: sourceName(form.before) })
    : text(context, 'data.source.heading');
  return html`
    <section
      class="source-form"
      aria-labelledby="source-heading"
      data-testid="source-form"
      data-refuge
      @keydown=${(event: KeyboardEvent) => leave(event, close)}
    >
      <div class="notice-line">
        <h2 id="source-heading" tabindex="-1">${heading}</h2>
        ${closeButton(context, close)}
      </div>
      <p class="small">${text(context, 'data.source.private')}</p>
      ${form.before ? nothing : keptSourcesView(context)}
      <form
        class="source-fields"
        novalidate
        autocomplete="off"
        @submit=${(event: SubmitEvent) => submit(context, event)}
      >
        ${kindChoice(context, form)}
        ${sourceFields[form.kind].filter(({ seldom }) => !seldom).map((field) => fieldView(context, form, field))}
        ${seldomView(context, form)} ${signInChoice(context, form)}
        ${secretFields[form.signIn].map((field) => secretView(context, form, field))}
        ${form.signIn === 'none' ? nothing : html`<p class="small">${text(context, 'data.source.secret-text')}</p>`}
        ${rememberChoice(context, form)}
        <button id="read-source" type="submit" class="primary" aria-disabled=${busy(context)}>
          ${text(context, 'data.source.read')}
        </button>
      </form>
    </section>
  `;
}
