import { message } from '../messages';
import type { ReportContext } from './form';

/** What stands beside the sheet on screen and in the pane, never on paper: what to compare, what is missing. */
export function screenNotes(context: ReportContext, notices: readonly string[]): string[] {
  const { form, language, calendar, result } = context;
  const stated = context.calendarStated;
  return [
    ...(form.source.standing === 'stated'
      ? []
      : [
          message(language, `report.standing.${form.source.standing}`),
          message(language, 'report.standing.basis', { basis: message(language, form.source.basis) }),
        ]),
    ...(form.notes ?? []).map((note) => message(language, note)),
    ...(form.calendar !== 'workbook' && result.period !== null && !stated
      ? [message(language, 'report.notice.calendar', { calendar: message(language, `report.calendar.${calendar}`) })]
      : []),
    ...notices,
  ];
}
