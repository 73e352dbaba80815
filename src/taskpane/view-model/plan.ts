import { message, type Language } from '../../messages';
import type { Plan } from '../../plan/plan';
import type { Basis, Indicator } from '../../plan/types';

const marked = (language: Language, text: string, basis: Basis): string =>
  basis === 'inferred' ? message(language, 'pane.inferred', { text }) : text;

/** Where the plan states an indicator: "dash 3" of "II.2.a" → "Mục II.2.a, gạch đầu dòng thứ 3". */
export function placeInPlan(language: Language, { section, paragraph }: Indicator): string {
  const number = /\d+/.exec(paragraph)?.[0];
  if (number === undefined) return message(language, 'pane.section', { section });
  const id = paragraph.startsWith('dash') ? 'pane.section-dash' : 'pane.section-paragraph';
  return message(language, id, { section, number });
}

/** The agencies that lead an indicator; where the plan names two, either may. */
export function leadAgencyText(language: Language, plan: Plan, indicator: Indicator): string {
  return indicator.leadAgencies
    .map(({ agency, basis }) => marked(language, plan.agency(agency)?.name[language] ?? agency, basis))
    .join(message(language, 'pane.or'));
}

/** Numerator ÷ denominator in words; `null` where the plan's data name none. */
export function formulaText(language: Language, { numerator, denominator }: Indicator): string | null {
  if (!numerator[language] || !denominator[language]) return null;
  const text = message(language, 'pane.formula-ratio', {
    numerator: numerator[language],
    denominator: denominator[language],
  });
  return marked(language, text, numerator.basis === 'stated' && denominator.basis === 'stated' ? 'stated' : 'inferred');
}
