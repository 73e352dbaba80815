import type { Observation } from '../../tracking/types';
import { indicatorName, leadsOf, proofOf } from '../finding';
import type { Finding, FindingText, Rule } from '../types';

const messageId = (observation: Observation | undefined): FindingText['id'] => {
  if (!observation) return 'check.missing-value.no-cell';
  return observation.reading.raw === null ? 'check.missing-value' : 'check.missing-value.words';
};

/** An indicator that is tracked but has no figure in the period checked, while others have. */
export const missingValue: Rule = {
  id: 'missing-value',
  severity: 'warning',
  run(input) {
    if (!input.results.some(({ actual }) => actual !== null)) return [];
    return input.results.flatMap(({ id, status, imported }): Finding[] => {
      const chosen = input.chosen.get(id);
      // What imported data give does not stand in the sheet that is sent.
      if ((status !== 'no-data' && !imported) || !chosen) return [];
      const { tracked, observation } = chosen;
      const words = String(observation?.reading.raw ?? '');
      return [
        {
          rule: this.id,
          severity: this.severity,
          sheet: tracked.sheet,
          cell: observation?.cell ?? tracked.labelCell,
          indicator: id,
          period: input.period,
          message: { id: messageId(observation), params: { indicator: indicatorName(input.plan, id), words } },
          ...proofOf(input, id),
          fix: { id: 'check.missing-value.fix', params: { agencies: leadsOf(input.plan, id) } },
        },
      ];
    });
  },
};
