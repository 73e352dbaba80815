import type { CheckResult } from '../../check/types';
import { message, type Language } from '../../messages';
import { periodName } from '../../reports/periods';
import type { Period } from '../../tracking/types';
import { jobWords } from '../jobs';
import type { PaneState, Task } from '../state';
import { dataAnnouncement } from './data-announcement';
import { doneText, refusedTexts } from './fixes';
import { functionsAnnouncement } from './functions-test';
import { statusCounts } from './indicators';
import { insertedText } from './reports';

/** A period as officers write it; a notation unknown here is shown as it stands. */
export const periodLabel = (language: Language, period: Period): string =>
  periodName(language, period) ?? period ?? message(language, 'pane.period-none');

/** What the pane is doing, in words; changes only when there is something new to hear. */
export const taskText = (language: Language, { job, stopping }: Task): string =>
  message(language, stopping ? 'pane.stopping' : jobWords[job.kind].working);

/** The result of a check in one sentence. */
export function resultText(language: Language, result: CheckResult): string {
  const counts = statusCounts(result.indicators);
  return message(language, 'pane.checked', {
    period: periodLabel(language, result.period),
    met: counts.met,
    notMet: counts['not-met'],
    noData: counts['no-data'],
    unreadable: counts.unreadable,
    findings: result.findings.length,
  });
}

/** What a screen reader should say now. Failures speak for themselves (they are alerts). */
export function announcement(language: Language, state: PaneState): string {
  if (state.task) return state.task.slow ? taskText(language, state.task) : '';
  if (state.failure) return '';
  if (state.cancelled) return message(language, 'pane.cancelled');
  if (state.outcome) return [doneText(language, state.outcome), ...refusedTexts(language, state.outcome)].join(' ');
  const { inserted } = state.report;
  if (state.view === 'functions') return functionsAnnouncement(language, state.functions);
  if (state.view === 'data') return dataAnnouncement(language, state.data);
  if (state.view === 'report') return inserted ? insertedText(language, inserted) : '';
  return state.result ? resultText(language, state.result) : '';
}
