import { html, nothing } from 'lit/html.js';
import { describeProblem } from '../../messages';
import type { UnreadFile } from '../../worker/protocol';
import type { ViewContext } from './context';
import { severityIcons } from './icons';
import { removeButton } from './remove-button';

/** The name of an input, and how to leave it out. */
export const fileHead = (context: ViewContext, { input, name }: Pick<UnreadFile, 'input' | 'name'>) => html`
  <div class="data-file-head">
    <h3>${name}</h3>
    ${removeButton(context, input, name)}
  </div>
`;

/** An input that was not read and why; `below` is what the officer can do about it. */
export const unreadView = (context: ViewContext, file: UnreadFile, below: unknown = nothing) => html`
  <li class="data-file" data-file=${file.input} data-problem=${file.problem.id}>
    ${fileHead(context, file)}
    <p class="data-problem">${severityIcons.error} <span>${describeProblem(context.language, file.problem)}</span></p>
    ${below}
  </li>
`;
