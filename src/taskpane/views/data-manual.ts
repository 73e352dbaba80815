import { html, nothing } from 'lit/html.js';
import { kindDeclaration, kinds } from '../../connector/kinds';
import type { UnreadFile } from '../../worker/protocol';
import type { ManualChoice } from '../data-state';
import { columnText } from '../view-model/data';
import { mayHoldAny, remoteOf } from '../view-model/sources';
import { busy, text, type ViewContext } from './context';
import { option } from './option';

const valueOf = ({ target }: Event): string => (target as HTMLSelectElement).value;

/** The columns of the chosen kind among the texts of the chosen row. */
function columnChoices(context: ViewContext, file: UnreadFile, choice: ManualChoice) {
  const texts = file.headers.find(({ row }) => row === choice.row)?.texts ?? [];
  const isRemote = remoteOf(context.state.data, file.input) !== undefined;
  return kindDeclaration(choice.kind).columns.map(({ id }) => {
    const column = choice.mapping[id];
    const chosen = column === undefined || column === null ? '' : String(column);
    return html`<li>
      <label class="field stacked">
        <span>${text(context, `connector.meaning.${id}`)}</span>
        <select
          data-manual-column=${id}
          @change=${(event: Event) => {
            const value = valueOf(event);
            const at = value === '' ? null : Number(value);
            context.actions.data.chooseManualColumn(file.input, choice, id, at);
          }}
        >
          ${option('', text(context, 'data.column-none'), chosen)}
          ${texts.map((words, at) =>
            // A source on the network is asked by the names of its columns.
            isRemote && words === ''
              ? nothing
              : option(String(at), isRemote ? words : columnText(context.language, at, words), chosen),
          )}
        </select>
      </label>
    </li>`;
  });
}

const rowChoice = (context: ViewContext, file: UnreadFile, choice: ManualChoice | undefined, row: number) => html`
  <label class="field stacked">
    <span>${text(context, 'data.manual-header')}</span>
    <select
      data-manual="row"
      @change=${(event: Event) =>
        context.actions.data.chooseKind(file.input, choice?.kind ?? 'dossier-list', Number(valueOf(event)))}
    >
      ${file.headers.map((one) =>
        option(
          String(one.row),
          text(context, 'data.manual-row', { row: one.row, texts: one.texts.filter(Boolean).join(' | ') }),
          String(row),
        ),
      )}
    </select>
  </label>
`;

const kindChoice = (context: ViewContext, file: UnreadFile, choice: ManualChoice | undefined, row: number) => html`
  <label class="field stacked">
    <span>${text(context, 'data.manual-kind')}</span>
    <select
      data-manual="kind"
      @change=${(event: Event) => {
        const kind = kinds.find(({ id }) => id === valueOf(event));
        if (kind) context.actions.data.chooseKind(file.input, kind.id, row);
      }}
    >
      ${choice ? nothing : html`<option value="">…</option>`}
      ${kinds.map(({ id }) => option(id, text(context, `connector.source-kind.${id}`), choice?.kind ?? ''))}
    </select>
  </label>
`;

/** For a file of which no kind is known: the officer names kind, header and columns. */
export function manualView(context: ViewContext, file: UnreadFile) {
  const remote = remoteOf(context.state.data, file.input);
  const holdsAny = !remote || mayHoldAny(remote.config);
  const decided = context.state.data.manual[file.input];
  const { readManual } = context.actions.data;
  const [first] = file.headers;
  const row = decided?.row ?? first?.row ?? 1;
  const choice = decided ?? (holdsAny ? undefined : { kind: 'dossier-list' as const, row, mapping: {} });
  return html`
    <details class="sources columns" data-testid="manual" ?open=${choice !== undefined || remote !== undefined}>
      <summary>${text(context, remote ? 'data.source.manual' : 'data.manual')}</summary>
      ${remote && file.headers.length < 2 ? nothing : rowChoice(context, file, choice, row)}
      ${holdsAny ? kindChoice(context, file, choice, row) : nothing}
      ${
        choice
          ? html`<ul>
                ${columnChoices(context, file, choice)}
              </ul>
              <button
                type="button"
                data-testid="read-manual"
                aria-disabled=${busy(context)}
                @click=${() => readManual(file.input)}
              >
                ${text(context, 'data.manual-read')}
              </button>`
          : nothing
      }
    </details>
  `;
}
