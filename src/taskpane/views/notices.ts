import { html, nothing } from 'lit/html.js';
import { describeProblem } from '../../messages';
import { jobWords } from '../jobs';
import type { Outcome, Task } from '../state';
import { dataProgress } from '../view-model/data';
import { doneText, refusedTexts } from '../view-model/fixes';
import { setProgress } from '../view-model/reports';
import { taskText } from '../view-model/status';
import { closeButton } from './close-button';
import { formName, text, type ViewContext } from './context';
import { functionNotice } from './function-notices';
import { severityIcons, spinner, statusIcons } from './icons';

function progress(context: ViewContext, task: Task) {
  const { done, total } = task;
  const at =
    dataProgress(context.language, task) ??
    setProgress(context.language, task, (form) => formName(context, form)) ??
    (total === 0 ? null : { done, total, text: text(context, 'pane.checking-progress', { done, total }) });
  if (!at) return nothing;
  const label = taskText(context.language, task);
  const bar =
    at.total === 0
      ? html`<progress aria-label=${label}></progress>`
      : html`<progress max=${at.total} .value=${at.done} aria-label=${label}></progress>`;
  return html`${bar}
    <p class="small" data-testid="progress-text">${at.text}</p>`;
}

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

function failureView(context: ViewContext, { problem, job }: NonNullable<ViewContext['state']['failure']>) {
  const { place, ...words } = problem;
  const { sheet, cell } = place ?? {};
  return html`
    <section class="notice failure" role="alert" data-testid="problem" data-problem=${problem.id}>
      <div class="notice-line">
        ${severityIcons.error}
        <h2>${text(context, jobWords[job.kind].failed)}</h2>
        ${closeButton(context, context.actions.dismiss)}
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

const outcomeView = (context: ViewContext, outcome: Outcome) => html`
  <section class=${outcome.done > 0 ? 'notice success' : 'notice'} data-testid="outcome" data-outcome=${outcome.kind}>
    <div class="notice-line">
      ${outcome.done > 0 ? statusIcons.met : severityIcons.info}
      <p>${doneText(context.language, outcome)}</p>
      ${closeButton(context, context.actions.dismiss)}
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
      ${closeButton(context, context.actions.dismiss)}
    </div>
  </section>
`;

/** What the pane is doing or has just done: at most one notice, beside the buttons, which stay in view. */
export function noticesView(context: ViewContext) {
  const { task, failure, cancelled, outcome, view, functions } = context.state;
  if (task?.slow) return taskView(context, task);
  if (failure) return failureView(context, failure);
  if (view === 'functions' && (functions.occupied || functions.entered)) return functionNotice(context);
  if (outcome && (view === 'check' || view === 'functions')) return outcomeView(context, outcome);
  return cancelled ? cancelledView(context) : nothing;
}
