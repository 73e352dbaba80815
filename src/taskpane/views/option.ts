import { html } from 'lit/html.js';

/** One choice of a list. */
export const option = (value: string, words: string, chosen: string) =>
  html`<option value=${value} .selected=${value === chosen}>${words}</option>`;
