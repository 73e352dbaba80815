import { message } from '../../messages';
import type { Plan } from '../../plan/plan';
import type { Indicator } from '../../plan/types';
import { textKind } from '../kinds';
import { targetOf, yearParameter } from '../parameters';
import { percentage } from '../percent';
import { isWithin } from '../sections';
import { tabular } from '../tabular';
import { badArgument, FunctionError, type Output } from '../values';
import { comparatorSymbol, leadNames } from '../words';

const rowOf = (plan: Plan, indicator: Indicator, target: number): Output[] => [
  indicator.id,
  indicator.name.vi,
  comparatorSymbol(indicator),
  percentage(target),
  message('vi', `unit.${indicator.unit}`),
  leadNames(plan, indicator),
  indicator.no,
];

export const targets = tabular({
  id: 'TARGETS',
  description: 'function.TARGETS',
  question: 'function.question.TARGETS',
  remarks: ['function.remark.no-header', 'function.remark.no-roadmap'],
  parameters: [
    { name: 'section', kind: textKind, description: 'function.parameter.section', optional: true },
    yearParameter,
  ],
  result: 'table',
  examples: [
    {
      formula: '=CCCH.TARGETS("II.3.a", 2030)',
      result: [
        [
          'payroll_cut_rate',
          'Tỷ lệ giảm biên chế sự nghiệp hưởng lương từ NSNN so với 2025',
          'giảm ≥',
          0.1,
          '%',
          'Phòng Văn hóa - Xã hội',
          'II.3.a.1',
        ],
      ],
      moreRows: 2,
    },
    {
      formula: '=CCCH.TARGETS()',
      result: [
        [
          'legal_docs_reviewed_rate',
          'Tỷ lệ văn bản được rà soát, sửa đổi, bổ sung, thay thế kịp thời',
          '≥',
          1,
          '%',
          'Văn phòng HĐND và UBND',
          'II.1.a.1',
        ],
      ],
      moreRows: 17,
    },
    { formula: '=ROWS(CCCH.TARGETS("II.2"))', result: 9 },
  ],
  errors: ['function.error.section', 'function.error.year', 'error.year-outside-plan', 'function.error.several-years'],
  compute: (plan, sections, years) => {
    if (years.length > 1) return badArgument('function.error.several-years');
    const missing = sections.find((section) => !plan.indicators.some(({ no }) => isWithin(no, section)));
    if (missing !== undefined) return badArgument('function.error.section', { section: missing });
    const rows: Output[][] = [];
    for (const indicator of plan.indicators) {
      if (sections.length > 0 && !sections.some((section) => isWithin(indicator.no, section))) continue;
      const target = targetOf(plan, indicator, years[0]);
      if (target instanceof FunctionError) return target;
      rows.push(rowOf(plan, indicator, target));
    }
    return rows;
  },
});
