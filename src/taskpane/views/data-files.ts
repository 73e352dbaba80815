import { html, nothing } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import { groupBy } from '../../check/group';
import type { ColumnId } from '../../connector/kinds/types';
import { hostOf } from '../../connector/sources/name';
import { describeProblem } from '../../messages';
import type { ReadFile, ReadGroup, Reading, UnreadFile } from '../../worker/protocol';
import { columnsOf, columnText, listChannels, mayNameChannel, otherPeriods, rateName } from '../view-model/data';
import { isNamed, mayHoldAny, remoteOf } from '../view-model/sources';
import { periodLabel } from '../view-model/status';
import { text, type ViewContext } from './context';
import { manualView } from './data-manual';
import { readingSelect } from './data-options';
import { severityIcons } from './icons';
import { fileHead, unreadView } from './unread-file';

const meaning = (context: ViewContext, id: ColumnId) => text(context, `connector.meaning.${id}`);

/** Columns of a file have letters, of which two may share a heading; those of a source have names only. */
function columnOptions({ language }: ViewContext, { format, recognition }: ReadFile) {
  return recognition.headings.flatMap((heading, at) =>
    format !== 'remote'
      ? [{ value: String(at), words: columnText(language, at, heading.text) }]
      : isNamed(recognition, at)
        ? [{ value: String(at), words: heading.text }]
        : [],
  );
}

function columnSelect(
  context: ViewContext,
  file: ReadFile,
  options: ReturnType<typeof columnOptions>,
  { id, column }: ReturnType<typeof columnsOf>[number],
) {
  return html`<li data-column=${id}>
    ${readingSelect(context, {
      id: `column-${file.input}-${id}`,
      label: meaning(context, id),
      options,
      chosen: column === null ? '' : String(column),
      choose: (value) => context.actions.data.mapColumn(file, id, value === '' ? null : Number(value)),
    })}
  </li>`;
}

/** Which column means what, for the officer to correct. */
function columnsView(context: ViewContext, file: ReadFile) {
  const { recognition, decided } = file;
  const options = [{ value: '', words: text(context, 'data.column-none') }, ...columnOptions(context, file)];
  const used = new Set(recognition.columns.values());
  const unused = recognition.headings.filter((heading, at) => heading.text !== '' && !used.has(at));
  return html`
    <details class="sources columns" data-testid="columns">
      <summary>${text(context, 'data.columns', { count: recognition.columns.size })}</summary>
      <p class="small">${text(context, file.format === 'remote' ? 'data.source.columns-text' : 'data.columns-text')}</p>
      ${
        decided
          ? html`<p class="small" data-testid="decided">
              ${text(context, 'data.layout-kept')}
              <button type="button" class="link" @click=${() => context.actions.data.forgetLayout(file)}>
                ${text(context, 'data.layout-forget')}
              </button>
            </p>`
          : nothing
      }
      <ul>
        ${columnsOf(recognition).map((one) => columnSelect(context, file, options, one))}
      </ul>
      ${
        unused.length === 0
          ? nothing
          : html`<p class="small">
              ${text(context, 'data.column-unused', { headings: unused.map((heading) => heading.text).join('; ') })}
            </p>`
      }
    </details>
  `;
}

/** Columns whose lack keeps indicators from being computed, the same lack once. */
function missingView(context: ViewContext, { recognition }: ReadFile) {
  const byColumns = groupBy(recognition.missing, ({ columns }) =>
    columns.map((id) => `“${meaning(context, id)}”`).join(', '),
  );
  return [...byColumns].map(([columns, missing]) => {
    const names = missing.map(({ indicator }) => rateName(context.language, context.plan, indicator));
    return html`<p class="small" data-testid="missing-columns">
      ${text(context, 'data.missing-columns', { columns, indicators: names.join('; ') })}
    </p>`;
  });
}

const channelSelect = (context: ViewContext, file: ReadFile) =>
  readingSelect(context, {
    id: `channel-${file.input}`,
    label: text(context, 'data.channel'),
    options: [
      { value: '', words: text(context, 'data.channel-unknown') },
      ...listChannels.map((value) => ({ value, words: text(context, `connector.channel.${value}`) })),
    ],
    chosen: file.recognition.channel ?? '',
    choose: (value) =>
      context.actions.data.chooseChannel(file, listChannels.find((channel) => channel === value) ?? null),
  });

/** A source of dossiers alone has no other channel than its own columns tell. */
function asksChannel({ state }: ViewContext, { input, recognition }: ReadFile): boolean {
  const remote = remoteOf(state.data, input);
  return mayNameChannel(recognition) && (!remote || mayHoldAny(remote.config));
}

const changeButton = (context: ViewContext, { input, name }: Pick<ReadFile, 'input' | 'name'>) => html`
  <button
    type="button"
    class="link"
    data-change-source=${input}
    aria-label=${text(context, 'data.source.change-full', { name })}
    @click=${() => context.actions.data.source.changeInput(input)}
  >
    ${text(context, 'data.source.change')}
  </button>
`;

/** Where a source stands, and who counted. */
function sourceLine(context: ViewContext, file: ReadFile) {
  const remote = remoteOf(context.state.data, file.input);
  if (!remote) return nothing;
  const host = hostOf(remote.config);
  return html`<p class="small" data-testid="source-line">
    ${text(context, `data.source.counted-${file.countedBy ?? 'rows'}`, { host })} ${changeButton(context, file)}
  </p>`;
}

const fileView = (context: ViewContext, file: ReadFile) => html`
  <li class="data-file" data-file=${file.input} data-kind=${file.recognition.kind}>
    ${fileHead(context, file)}
    <p>${text(context, `connector.source-kind.${file.recognition.kind}`)}</p>
    ${sourceLine(context, file)} ${asksChannel(context, file) ? channelSelect(context, file) : nothing}
    ${missingView(context, file)} ${columnsView(context, file)}
  </li>
`;

const groupProblem = (context: ViewContext, { counted }: ReadGroup) =>
  counted.ok
    ? nothing
    : html`<p class="data-problem" data-problem=${counted.problem.id}>
        ${severityIcons.error} <span>${describeProblem(context.language, counted.problem)}</span>
      </p>`;

/** What can be done about a file that was not read. */
const mendView = (context: ViewContext, file: UnreadFile) => html`
  ${remoteOf(context.state.data, file.input) ? html`<p>${changeButton(context, file)}</p>` : nothing}
  ${file.headers.length > 0 ? manualView(context, file) : nothing}
`;

const notKeptWords = { layout: 'data.layout-not-kept', source: 'data.source.not-kept' } as const;

/** What only the officer can settle between files. */
function doubts(context: ViewContext, reading: Reading): string[] {
  const { notKept, wishes } = context.state.data;
  return [
    ...reading.overlaps.map(({ kind, period, used, dropped }) =>
      text(context, 'data.overlap', {
        kind: text(context, `connector.kind.${kind}`),
        period: periodLabel(context.language, period),
        used,
        dropped,
      }),
    ),
    ...otherPeriods(reading, wishes.period).map(({ name, recognition }) =>
      text(context, 'data.other-period', {
        name,
        told: periodLabel(context.language, recognition.period?.period ?? null),
      }),
    ),
    ...(notKept
      ? [text(context, notKeptWords[notKept.what], { problem: describeProblem(context.language, notKept.problem) })]
      : []),
  ];
}

/** Each file: what it was taken for, and what of it was understood. */
export const dataFilesView = (context: ViewContext, reading: Reading) => html`
  <section class="data-section" aria-labelledby="data-files-heading" data-testid="files" data-refuge>
    <h2 id="data-files-heading">${text(context, 'data.files')}</h2>
    ${doubts(context, reading).map(
      (words) => html`<p class="data-problem" data-testid="doubt">${severityIcons.warning} <span>${words}</span></p>`,
    )}
    <ul>
      ${repeat(
        reading.unread,
        ({ input }) => input,
        (file) => unreadView(context, file, mendView(context, file)),
      )}
      ${repeat(
        reading.groups,
        ({ files }) => files[0]?.input,
        (one) => html`${one.files.map((file) => fileView(context, file))} ${groupProblem(context, one)}`,
      )}
    </ul>
  </section>
`;
