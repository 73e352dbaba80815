import { html, nothing } from 'lit/html.js';
import { findingKey, type CellChange, type Fix } from '../../check/fixes';
import type { Finding } from '../../check/types';
import type { Preview } from '../state';
import { contentText, fixGroups } from '../view-model/fixes';
import { text, type ViewContext } from './context';
import { goButton } from './go-button';

/** The button that shows what would be written to mend a finding; nothing where only the officer can mend it. */
export function fixButton(context: ViewContext, finding: Finding, fixes: ReadonlyMap<string, Fix>) {
  const fix = fixes.get(findingKey(finding));
  const [first] = fix?.changes ?? [];
  if (!fix || !first) return nothing;
  const { length: count } = fix.changes;
  const label =
    count === 1
      ? text(context, 'fixes.fix-cell-full', { sheet: first.sheet, cell: first.cell })
      : text(context, 'fixes.fix-cells', { count });
  return html`<button
    type="button"
    class="go fix-button"
    data-preview=${fix.key}
    aria-label=${label}
    @click=${() => context.actions.preview({ key: fix.key, changes: fix.changes })}
  >
    ${count === 1 ? text(context, 'fixes.fix-cell') : text(context, 'fixes.fix-cells', { count })}
  </button>`;
}

/** One line for each rule of a group of findings that can be mended as a whole. */
export const fixAllView = (context: ViewContext, findings: readonly Finding[], fixes: ReadonlyMap<string, Fix>) =>
  fixGroups(findings, fixes).map(({ rule, name, changes }) => {
    const count = changes.length;
    return html`<p class="place fix-all" data-fix-all=${rule}>
      <span class="small">${text(context, name)}</span>
      <button
        type="button"
        class="go fix-button"
        data-preview="all ${rule}"
        aria-label=${text(context, 'fixes.fix-all-full', { count, rule: text(context, name) })}
        @click=${() => context.actions.preview({ key: `all ${rule}`, changes })}
      >
        ${text(context, 'fixes.fix-all', { count })}
      </button>
    </p>`;
  });

const changeView = (context: ViewContext, { sheet, cell, before, after }: CellChange) => html`
  <li class="change" data-cell=${cell}>
    <div class="place">
      <span class="small">${text(context, 'pane.place', { sheet, cell })}</span> ${goButton(context, sheet, cell)}
    </div>
    <dl>
      <dt>${text(context, 'fixes.before')}</dt>
      <dd>${contentText(context.language, before)}</dd>
      <dt>${text(context, 'fixes.after')}</dt>
      <dd class="after">${contentText(context.language, after)}</dd>
    </dl>
  </li>
`;

/** Enough to see that they are all alike. */
const mostShown = 100;

/** The changes before they are made. */
export function previewView(context: ViewContext, { changes }: Preview) {
  const { fix, preview } = context.actions;
  const left = changes.length - mostShown;
  return html`
    <section
      class="preview"
      data-testid="preview"
      aria-labelledby="preview-heading"
      @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && preview(null)}
    >
      <h2 id="preview-heading" tabindex="-1">${text(context, 'fixes.preview', { count: changes.length })}</h2>
      <p class="small">${text(context, 'fixes.preview-text')}</p>
      <ul>
        ${changes.slice(0, mostShown).map((change) => changeView(context, change))}
      </ul>
      ${left > 0 ? html`<p class="small">${text(context, 'fixes.preview-more', { count: left })}</p>` : nothing}
      <div class="buttons preview-buttons">
        <button id="apply-fix" type="button" class="primary" @click=${() => fix(changes)}>
          ${text(context, 'fixes.apply')}
        </button>
        <button id="cancel-fix" type="button" @click=${() => preview(null)}>${text(context, 'fixes.cancel')}</button>
      </div>
    </section>
  `;
}
