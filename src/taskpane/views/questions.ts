import { html, nothing } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CheckResult } from '../../check/types';
import type { Choice } from '../../excel/choices';
import { answerText, answerTo, indicatorName, periodGroups, questionsOf, type Question } from '../view-model/questions';
import { periodLabel } from '../view-model/status';
import { text, type ViewContext } from './context';
import { goButton } from './go-button';

const answerButton = (context: ViewContext, question: Question, answer: string | null, words: string) => html`
  <button
    type="button"
    class=${answer === null ? 'answer none' : 'answer'}
    data-answer=${answer ?? 'none'}
    @click=${() => context.actions.choose(answerTo(question, answer))}
  >
    ${words}
  </button>
`;

/** A list that answers as soon as something is chosen; its first line says what it is for. */
const answerList = (context: ViewContext, question: Question, hint: string, options: unknown) => html`
  <select
    aria-label="${hint} ${question.words}"
    @change=${({ target }: Event) => {
      const select = target as HTMLSelectElement;
      const { value } = select;
      select.value = '';
      if (value) context.actions.choose(answerTo(question, value));
    }}
  >
    <option value="">${hint}</option>
    ${options}
  </select>
`;

const labelAnswers = (context: ViewContext, question: Question) => html`
  ${question.nearest.map((id) =>
    answerButton(context, question, id, indicatorName(context.language, context.plan, id)),
  )}
  ${answerButton(context, question, null, text(context, 'fixes.not-indicator'))}
  ${answerList(
    context,
    question,
    text(context, 'fixes.other-indicator'),
    context.plan.indicators
      .filter(({ id }) => !question.nearest.includes(id))
      .map(({ id, name }) => html`<option value=${id}>${name[context.language]}</option>`),
  )}
`;

const periodAnswers = (context: ViewContext, question: Question) =>
  answerList(
    context,
    question,
    text(context, 'fixes.choose-period'),
    periodGroups(context.plan).map(
      ({ year, periods }) => html`
        <optgroup label=${text(context, 'fixes.year', { year })}>
          ${periods.map((period) => html`<option value=${period}>${periodLabel(context.language, period)}</option>`)}
        </optgroup>
      `,
    ),
  );

function questionText(context: ViewContext, { kind, words }: Question): string {
  if (kind === 'label') return text(context, 'fixes.question-label', { words });
  return text(context, words ? 'fixes.question-column' : 'fixes.question-column-plain', { words });
}

const questionView = (context: ViewContext, question: Question, index: number) => html`
  <li class="question" data-question=${question.kind} data-cell=${question.cell}>
    <p id="question-${index}" class="question-text">${questionText(context, question)}</p>
    <div class="place">
      <span class="small">${text(context, 'pane.place', { sheet: question.sheet, cell: question.cell })}</span>
      ${goButton(context, question.sheet, question.cell)}
    </div>
    <div class="answers" role="group" aria-labelledby="question-${index}">
      ${question.kind === 'label' ? labelAnswers(context, question) : periodAnswers(context, question)}
    </div>
  </li>
`;

/** What only the officer knows. Open where the check leaves something out until it is answered. */
export function questionsView(context: ViewContext, result: CheckResult) {
  const questions = questionsOf(result, context.state.memory.choices);
  const shown = questions.slice(0, context.state.questionLimit);
  const left = questions.length - shown.length;
  if (questions.length === 0) return nothing;
  return html`
    <details class="card questions" data-testid="questions" data-refuge ?open=${questions.some((one) => one.pressing)}>
      <summary id="questions-heading">
        <span class="card-title">${text(context, 'fixes.questions')}</span>
        <span class="count">${questions.length}</span>
      </summary>
      <p class="small">${text(context, 'fixes.questions-text')}</p>
      <ul>
        ${repeat(
          shown,
          ({ kind, key }) => `${kind} ${key}`,
          (question, index) => questionView(context, question, index),
        )}
      </ul>
      ${
        left === 0
          ? nothing
          : html`<button type="button" class="more" @click=${context.actions.showMoreQuestions}>
              ${text(context, 'fixes.more-questions', { count: left })}
            </button>`
      }
    </details>
  `;
}

const choiceView = (context: ViewContext, choice: Choice) => {
  const { words } = choice;
  const answer = answerText(context.language, context.plan, choice);
  return html`<li class="choice" data-choice=${choice.key}>
    <span>${text(context, 'fixes.choice', { words, answer })}</span>
    <button
      type="button"
      class="link"
      aria-label=${text(context, 'fixes.forget-full', { words })}
      @click=${() => context.actions.forget(choice)}
    >
      ${text(context, 'fixes.forget')}
    </button>
  </li>`;
};

/** The choices that the workbook remembers, each of which can be taken back. */
export function choicesView(context: ViewContext) {
  const { choices } = context.state.memory;
  if (choices.length === 0) return nothing;
  return html`
    <details class="sources choices" data-testid="choices" data-refuge>
      <summary>${text(context, 'fixes.choices', { count: choices.length })}</summary>
      <ul>
        ${repeat(
          choices,
          ({ kind, key }) => `${kind} ${key}`,
          (choice) => choiceView(context, choice),
        )}
      </ul>
      ${
        choices.length < 2
          ? nothing
          : html`<button type="button" class="link" @click=${() => context.actions.forget('all')}>
              ${text(context, 'fixes.forget-all')}
            </button>`
      }
    </details>
  `;
}
