import { html, nothing } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import type { SourceConfig } from '../../connector/sources/config';
import { hostOf, sourceKey, sourceName } from '../../connector/sources/name';
import { busy, text, type ViewContext } from './context';

const uses = ['read-kept', 'change', 'forget'] as const;

function useButton(context: ViewContext, use: (typeof uses)[number], config: SourceConfig) {
  const { source } = context.actions.data;
  const press = { 'read-kept': source.readKept, change: source.changeKept, forget: source.forget }[use];
  return html`<button
    type="button"
    class=${use === 'read-kept' ? 'go' : 'link'}
    data-use=${use}
    aria-label=${text(context, `data.source.${use}-full`, { name: sourceName(config) })}
    aria-disabled=${busy(context)}
    @click=${() => context.state.task ?? press(config)}
  >
    ${text(context, `data.source.${use}`)}
  </button>`;
}

const keptView = (context: ViewContext, config: SourceConfig) => html`
  <li class="kept-source" data-source-kind=${config.kind}>
    <span class="kept-name">${sourceName(config)}</span>
    <span class="small">
      ${text(context, 'data.source.kept-one', {
        kind: text(context, `data.source.kind-${config.kind}`),
        host: hostOf(config),
      })}
    </span>
    <span class="kept-uses">${uses.map((use) => useButton(context, use, config))}</span>
  </li>
`;

/** The sources that the workbook remembers: to read again, to change or to forget. */
export function keptSourcesView(context: ViewContext) {
  const { sources } = context.state.data;
  if (sources.length === 0) return nothing;
  return html`
    <h3>${text(context, 'data.source.kept')}</h3>
    <ul data-testid="kept-sources">
      ${repeat([...sources].reverse(), sourceKey, (config) => keptView(context, config))}
    </ul>
    <h3>${text(context, 'data.source.new')}</h3>
  `;
}
