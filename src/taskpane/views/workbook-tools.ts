import { html, nothing } from 'lit/html.js';
import { text, type ViewContext } from './context';

const undoLine = (context: ViewContext, count: number) => html`
  <p class="place">
    <span class="small">${text(context, 'fixes.last-fix', { count })}</span>
    <button type="button" class="go" data-testid="undo-fix" @click=${context.actions.undo}>
      ${text(context, 'fixes.undo')}
    </button>
  </p>
`;

/** Marks in the workbook and the last fix: what the add-in left there, and how to take it away. */
export function workbookToolsView(context: ViewContext) {
  const { result, memory, outcome } = context.state;
  const places = result?.findings.some(({ cell }) => cell !== undefined) ?? false;
  // The notice of a fix has its own button.
  const canUndo = memory.undoable > 0 && outcome?.kind !== 'fix';
  if (!places && memory.marks === 0 && !canUndo) return nothing;
  return html`
    <div class="workbook-tools" role="group" aria-label=${text(context, 'fixes.tools')} data-testid="tools" data-refuge>
      ${
        places || memory.marks > 0
          ? html`<p class="tool-buttons">
              ${
                places
                  ? html`<button type="button" class="go" data-testid="mark" @click=${context.actions.mark}>
                      ${text(context, 'fixes.mark')}
                    </button>`
                  : nothing
              }
              ${
                memory.marks > 0
                  ? html`<button type="button" class="go" data-testid="unmark" @click=${context.actions.unmark}>
                      ${text(context, 'fixes.unmark', { count: memory.marks })}
                    </button>`
                  : nothing
              }
            </p>`
          : nothing
      }
      ${canUndo ? undoLine(context, memory.undoable) : nothing}
    </div>
  `;
}
