import { html, nothing } from 'lit/html.js';
import type { DataState } from '../data-state';
import { busy, text, type ViewContext } from './context';
import { changeView, writtenView } from './data-change';
import { dataFilesView } from './data-files';
import { dataOptionsView } from './data-options';
import { dataResultView } from './data-result';
import { unitsInsertedView, unitsView } from './data-units';
import { chooseFiles, dropView } from './drop-area';

interface Primary {
  id: string;
  words: string;
  press(): void;
}

/** The one thing to do next. */
function primaryOf(context: ViewContext): Primary {
  const { reading, units, change } = context.state.data;
  const { data } = context.actions;
  if (change) return { id: 'write-data', words: text(context, 'data.write'), press: data.write };
  if (units && units.units.length > 0) {
    return { id: 'insert-units', words: text(context, 'data.insert-units'), press: data.insertUnits };
  }
  if (reading && reading.summary.length > 0) {
    return { id: 'compare-data', words: text(context, 'data.compare'), press: data.compare };
  }
  return { id: 'choose-files', words: text(context, 'data.choose'), press: chooseFiles };
}

export function dataButton(context: ViewContext) {
  const { id, words, press } = primaryOf(context);
  return html`<button id=${id} type="button" class="primary" aria-disabled=${busy(context)} @click=${press}>
    ${words}
  </button>`;
}

const readView = (context: ViewContext, { reading, units }: DataState) => html`
  ${reading || units ? dataOptionsView(context) : nothing}
  ${reading ? html`${dataFilesView(context, reading)} ${dataResultView(context, reading)}` : nothing}
  ${units ? unitsView(context, units) : nothing}
`;

/** Importing figures: what is to be read, what was understood, what would change; nothing is written before the last button. */
export function dataView(context: ViewContext) {
  const { data } = context.state;
  if (data.change) return changeView(context, data.change);
  return html`
    ${data.written ? writtenView(context, data.written) : nothing}
    ${data.inserted ? unitsInsertedView(context, data.inserted) : nothing} ${dropView(context)}
    ${readView(context, data)}
  `;
}
