import { html, nothing } from 'lit/html.js';
import { describeProblem } from '../../messages';
import { jobWords } from '../jobs';
import type { Outcome, Task } from '../state';
import { doneText, refusedTexts } from '../view-model/fixes';
import { taskText } from '../view-model/status';
import { text, type ViewContext } from './context';
import { severityIcons, spinner, statusIcons } from './icons';

const progress = (context: ViewContext, { done, total }: Task) =>
  total === 0
    ? nothing
    : html`<progress max=${total} .value=${done} aria-label=${text(context, 'pane.checking')}></progress>
        <p class="small">${text(context, 'pane.checking-progress', { done, total })}</p>`;

const taskView = (context: ViewContext, task: Task) => html`
  <section class="notice working" data-testid="progress">
    <div class="notice-line">
      ${spinner}
      <p>${taskText(context.language, task)}</p>
      ${
        !jobWords[task.job.kind].stoppable
          ? nothing
          : html`<button
              id="cancel"
              type="button"
              aria-disabled=${String(task.stopping)}
              @click=${context.actions.cancel}
            >
              ${text(context, 'pane.cancel')}
            </button>`
      }
    </div>
    ${progress(context, task)}
  </section>
`;

const closeButton = (context: ViewContext) => html`
  <button
    type="button"
    class="close"
    data-testid="dismiss"
    aria-label=${text(context, 'pane.dismiss')}
    @click=${context.actions.dismiss}
  >
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="M4 4l8 8M12 4l-8 8" /></svg>
  </button>
`;

function failureView(context: ViewContext, { problem, job }: NonNullable<ViewContext['state']['failure']>) {
  const { place, ...words } = problem;
  const { sheet, cell } = place ?? {};
  return html`
    <section class="notice failure" role="alert" data-testid="problem" data-problem=${problem.id}>
      <div class="notice-line">
        ${severityIcons.error}
        <h2>${text(context, jobWords[job.kind].failed)}</h2>
        ${closeButton(context)}
      </div>
      <p>${describeProblem(context.language, words)}</p>
      ${
        sheet === undefined
          ? nothing
          : html`<p class="small">
              ${
                cell === undefined
                  ? text(context, 'pane.place-sheet', { sheet })
                  : text(context, 'pane.place', { sheet, cell })
              }
            </p>`
      }
      <div class="notice-buttons">
        <button id="retry" type="button" @click=${context.actions.retry}>${text(context, 'pane.retry')}</button>
        ${
          sheet === undefined || cell === undefined
            ? nothing
            : html`<button type="button" class="go" @click=${() => context.actions.goTo(sheet, cell)}>
                ${text(context, 'pane.go-cell', { cell })}
              </button>`
        }
      </div>
    </section>
  `;
}

const reportView = (context: ViewContext, sheet: string) => html`
  <section class="notice success" data-testid="report" data-sheet=${sheet}>
    <div class="notice-line">
      ${statusIcons.met}
      <p>${text(context, 'pane.inserted', { sheet })}</p>
      ${closeButton(context)}
    </div>
    <div class="notice-buttons">
      <button id="go-report" type="button" @click=${() => context.actions.goTo(sheet, 'A1')}>
        ${text(context, 'pane.go-sheet', { sheet })}
      </button>
    </div>
  </section>
`;

const outcomeView = (context: ViewContext, outcome: Outcome) => html`
  <section class=${outcome.done > 0 ? 'notice success' : 'notice'} data-testid="outcome" data-outcome=${outcome.kind}>
    <div class="notice-line">
      ${outcome.done > 0 ? statusIcons.met : severityIcons.info}
      <p>${doneText(context.language, outcome)}</p>
      ${closeButton(context)}
    </div>
    ${refusedTexts(context.language, outcome).map((line) => html`<p class="small refused">${line}</p>`)}
    ${
      outcome.kind === 'fix' && context.state.memory.undoable > 0 && outcome.done > 0
        ? html`<div class="notice-buttons">
            <button id="undo" type="button" @click=${context.actions.undo}>${text(context, 'fixes.undo')}</button>
          </div>`
        : nothing
    }
  </section>
`;

const cancelledView = (context: ViewContext) => html`
  <section class="notice" data-testid="cancelled">
    <div class="notice-line">
      ${severityIcons.info}
      <p>${text(context, 'pane.cancelled')}</p>
      ${closeButton(context)}
    </div>
  </section>
`;

/** What the pane is doing or has just done: at most one notice, beside the buttons, which stay in view. */
export function noticesView(context: ViewContext) {
  const { task, failure, cancelled, report, outcome } = context.state;
  if (task?.slow) return taskView(context, task);
  if (failure) return failureView(context, failure);
  if (report) return reportView(context, report.sheet);
  if (outcome) return outcomeView(context, outcome);
  return cancelled ? cancelledView(context) : nothing;
}
