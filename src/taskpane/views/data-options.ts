import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { Calendar } from '../../tracking/types';
import { periodGroups } from '../view-model/questions';
import { periodLabel } from '../view-model/status';
import { unitPeriods } from '../view-model/units';
import { text, type ViewContext } from './context';

/** A choice that reads again; while something runs, or when the read came to nothing, the list goes back by itself. */
export function readingSelect(
  context: ViewContext,
  { id, label, options, chosen, choose }: SelectParts,
  describedBy?: string,
) {
  const changed = ({ target }: Event) => {
    const select = target as HTMLSelectElement;
    const { value } = select;
    select.value = chosen;
    if (!context.state.task) choose(value);
  };
  return html`<label class="field stacked">
    <span>${label}</span>
    <select
      id=${id}
      aria-disabled=${String(context.state.task !== null)}
      aria-describedby=${describedBy ?? nothing}
      @change=${changed}
    >
      ${options.map((one) => ('options' in one ? group(one, chosen) : option(one, chosen)))}
    </select>
  </label>`;
}

interface Option {
  value: string;
  words: string;
}

interface OptionGroup {
  label: string;
  options: readonly Option[];
}

export interface SelectParts {
  id: string;
  label: string;
  options: readonly (Option | OptionGroup)[];
  chosen: string;
  choose(value: string): void;
}

const option = ({ value, words }: Option, chosen: string) =>
  html`<option value=${value} .selected=${live(value === chosen)}>${words}</option>`;

const group = ({ label, options }: OptionGroup, chosen: string) =>
  html`<optgroup label=${label}>${options.map((one) => option(one, chosen))}</optgroup>`;

/** What "as the files say" comes to. */
function autoWords(context: ViewContext): string {
  const { wishes, reading, units } = context.state.data;
  const label = (period: string) => periodLabel(context.language, period);
  if (units) {
    return units.period === null || wishes.period !== null
      ? text(context, 'data.units-period-auto')
      : text(context, 'data.units-period-auto-is', { period: label(units.period) });
  }
  const periods = [...new Set((reading?.periods ?? []).map(({ period }) => period))];
  return periods.length === 0 || wishes.period !== null
    ? text(context, 'data.period-auto')
    : text(context, 'data.period-auto-is', { periods: periods.map(label).join(', ') });
}

/** The periods of the plan's years, and others that the files have. */
function periodOptions(context: ViewContext): (Option | OptionGroup)[] {
  const { wishes, units, reading } = context.state.data;
  const toOption = (period: string): Option => ({ value: period, words: periodLabel(context.language, period) });
  const groups = periodGroups(context.plan);
  const offered = new Set(groups.flatMap(({ periods }) => periods));
  const told = units ? unitPeriods(units) : (reading?.periods ?? []).map(({ period }) => period);
  const others = [...new Set([...told, ...(wishes.period === null ? [] : [wishes.period])])].filter(
    (period) => !offered.has(period),
  );
  return [
    { value: '', words: autoWords(context) },
    ...others.map(toOption),
    ...groups.map(({ year, periods }) => ({
      label: text(context, 'fixes.year', { year }),
      options: periods.map(toOption),
    })),
  ];
}

const calendars: readonly Calendar[] = ['calendar', 'reporting'];

/** For which period, and by which quarters, the files are counted. */
export function dataOptionsView(context: ViewContext) {
  const { wishes, units } = context.state.data;
  return html`
    <section class="data-options">
      ${readingSelect(context, {
        id: 'data-period',
        label: text(context, units ? 'data.units-period' : 'data.period'),
        options: periodOptions(context),
        chosen: wishes.period ?? '',
        choose: (period) => context.actions.data.choosePeriod(period || null),
      })}
      ${readingSelect(context, {
        id: 'data-calendar',
        label: text(context, 'data.calendar'),
        options: [
          { value: '', words: text(context, 'data.calendar-auto') },
          ...calendars.map((value) => ({ value, words: text(context, `data.calendar-${value}`) })),
        ],
        chosen: wishes.calendar ?? '',
        choose: (value) => context.actions.data.chooseCalendar(calendars.find((one) => one === value) ?? null),
      })}
    </section>
  `;
}
