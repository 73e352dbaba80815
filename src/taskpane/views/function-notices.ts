import { html, nothing } from 'lit/html.js';
import type { EnteredFormula } from '../../excel/functions-operations';
import type { Occupied } from '../functions-state';
import { contentText } from '../view-model/fixes';
import { enteredText, errorText } from '../view-model/functions-test';
import { closeButton } from './close-button';
import { busy, text, type ViewContext } from './context';
import { goButton } from './go-button';
import { severityIcons, statusIcons } from './icons';

/** A cell that holds something is not overwritten before the officer says so. */
function occupiedView(context: ViewContext, { sheet, cell, content }: Occupied) {
  const { replace, keep } = context.actions.functions;
  return html`
    <section
      class="notice"
      role="alertdialog"
      aria-labelledby="occupied-heading"
      aria-describedby="occupied-text"
      data-testid="occupied"
      @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && keep()}
    >
      <div class="notice-line">
        ${severityIcons.warning}
        <h2 id="occupied-heading" tabindex="-1">${text(context, 'function-view.occupied', { cell })}</h2>
      </div>
      <p id="occupied-text">
        ${text(context, 'function-view.occupied-text', {
          ...{ sheet, cell },
          content: contentText(context.language, content),
        })}
      </p>
      <div class="notice-buttons">
        <button id="keep-cell" type="button" @click=${keep}>${text(context, 'function-view.keep')}</button>
        <button id="replace-cell" type="button" aria-disabled=${busy(context)} @click=${replace}>
          ${text(context, 'function-view.replace')}
        </button>
      </div>
    </section>
  `;
}

function enteredView(context: ViewContext, entered: EnteredFormula) {
  const { sheet, cell } = entered;
  const error = errorText(context.language, entered);
  return html`
    <section class=${error === null ? 'notice success' : 'notice'} data-testid="entered" data-cell=${cell}>
      <div class="notice-line">
        ${error === null ? statusIcons.met : severityIcons.warning}
        <p>${enteredText(context.language, entered)}</p>
        ${closeButton(context, context.actions.functions.closeEntered)}
      </div>
      ${error === null ? nothing : html`<p class="small">${error}</p>`}
      <div class="notice-buttons">
        ${goButton(context, sheet, cell)}
        <button
          id="take-back"
          type="button"
          aria-disabled=${busy(context)}
          @click=${context.actions.functions.takeBack}
        >
          ${text(context, 'function-view.take-back')}
        </button>
      </div>
    </section>
  `;
}

/** What became of the last formula, beside the buttons, which stay in view. */
export function functionNotice(context: ViewContext) {
  const { occupied, entered } = context.state.functions;
  if (occupied) return occupiedView(context, occupied);
  return entered ? enteredView(context, entered) : nothing;
}
