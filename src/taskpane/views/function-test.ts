import { html, nothing } from 'lit/html.js';
import { changesOf } from '../../check/fixes';
import type { EnteredFormula, FunctionTest } from '../../excel/functions-operations';
import { writtenFormula } from '../../functions/notation';
import { formatPercent, type MessageId } from '../../messages';
import {
  errorText,
  excelText,
  testLines,
  trialFormula,
  trialTarget,
  verdictOf,
  type TestLine,
  type Verdict,
} from '../view-model/functions-test';
import { closeButton } from './close-button';
import { busy, text, type ViewContext } from './context';
import { severityIcons, statusIcons } from './icons';

const looks: Readonly<Record<Verdict, { kind: string; icon: unknown }>> = {
  works: { kind: 'success', icon: statusIcons.met },
  fails: { kind: 'failure', icon: severityIcons.error },
  unsupported: { kind: 'failure', icon: severityIcons.error },
  likely: { kind: '', icon: severityIcons.info },
};

/** What to do in turn, from the least to the most. */
const advice: readonly MessageId[] = [
  'function-view.advice.restart',
  'function-view.advice.reenter',
  'function-view.advice.cache',
  'function-view.advice.update',
];

function lineView(context: ViewContext, { id, isFine, text: words }: TestLine, test: FunctionTest) {
  const count = changesOf(test.fixes).length;
  return html`
    <li class="test-line" data-line=${id}>
      ${isFine ? statusIcons.met : severityIcons.warning}
      <div>
        <p>${words}</p>
        ${
          id === 'damaged' && count > 0
            ? html`<button
                type="button"
                class="go"
                data-preview="repair"
                aria-disabled=${busy(context)}
                @click=${context.actions.functions.repair}
              >
                ${text(context, 'function-view.repair', { count })}
              </button>`
            : nothing
        }
      </div>
    </li>
  `;
}

const targetText = ({ language }: ViewContext): string => formatPercent(language, trialTarget() ?? 0);

/** The formula of the trial in its cell: what it shows, what that means, and the button that takes it away. */
function trialResult(context: ViewContext, trial: EnteredFormula) {
  const { sheet, cell } = trial;
  const isRight = trial.value === trialTarget();
  const words = text(context, isRight ? 'function-view.trial-works' : 'function-view.trial-other', {
    ...{ sheet, cell, result: targetText(context) },
    text: trial.text || text(context, 'function-view.blank'),
  });
  const error = errorText(context.language, trial);
  return html`
    <p data-testid="trial-result">${words}</p>
    ${error === null ? nothing : html`<p>${error}</p>`}
    <div class="notice-buttons">
      <button
        id="remove-trial"
        type="button"
        aria-disabled=${busy(context)}
        @click=${context.actions.functions.removeTrial}
      >
        ${text(context, 'function-view.remove-trial')}
      </button>
    </div>
  `;
}

function trialView(context: ViewContext) {
  const { trial, notation } = context.state.functions;
  if (trial) return trialResult(context, trial);
  const formula = writtenFormula(trialFormula, notation);
  return html`
    <p id="trial-text" class="small">
      ${text(context, 'function-view.trial-text', { formula, result: targetText(context) })}
    </p>
    <div class="notice-buttons">
      <button
        id="try-function"
        type="button"
        aria-describedby="trial-text"
        aria-disabled=${busy(context)}
        @click=${context.actions.functions.tryIt}
      >
        ${text(context, 'function-view.trial')}
      </button>
    </div>
  `;
}

const adviceView = (context: ViewContext, test: FunctionTest, isOpen: boolean) => html`
  <details class="folded-list" ?open=${isOpen}>
    <summary>${text(context, 'function-view.advice')}</summary>
    <ul>
      ${advice.map((id) => html`<li class="small">${text(context, id)}</li>`)}
      <li class="small">
        ${text(context, 'function-view.advice.report', { excel: excelText(context.language, test) })}
      </li>
    </ul>
  </details>
`;

/** Whether functions work on this Excel, what was looked at, and what to do where they do not. */
export function functionTestView(context: ViewContext, test: FunctionTest) {
  const verdict = verdictOf(test, context.state.functions.trial);
  const { kind, icon } = looks[verdict];
  return html`
    <section
      class="notice function-test ${kind}"
      aria-labelledby="test-heading"
      data-testid="function-test"
      data-verdict=${verdict}
      data-refuge
    >
      <div class="notice-line">
        ${icon}
        <h2 id="test-heading" tabindex="-1">${text(context, `function-view.verdict.${verdict}`)}</h2>
        ${closeButton(context, context.actions.functions.closeTest)}
      </div>
      <ul>
        ${testLines(context.language, test).map((line) => lineView(context, line, test))}
      </ul>
      ${test.supported ? trialView(context) : nothing} ${adviceView(context, test, verdict === 'fails')}
    </section>
  `;
}
