import type { Plan } from '../../plan/plan';
import type { LeadAgency } from '../../plan/types';
import type { FunctionDefinition } from '../definition';
import { badArgument, notAvailable, type Output, plainValue } from '../values';

const names = (plan: Plan, agencies: LeadAgency[]): string =>
  agencies.map(({ agency }) => plan.agency(agency)?.name.vi ?? agency).join('; ');

export const tasks: FunctionDefinition = {
  id: 'TASKS',
  description: 'function.TASKS',
  parameters: [
    { name: 'agency', description: 'function.parameter.agency', optional: true },
    { name: 'section', description: 'function.parameter.section', optional: true },
  ],
  examples: ['=CCCH.TASKS("Phòng Kinh tế")', '=CCCH.TASKS(, "II.5")'],
  compute(plan, agency, section) {
    const wantedAgency = plainValue(agency);
    const lead = wantedAgency === null ? undefined : plan.findAgency(String(wantedAgency));
    if (wantedAgency !== null && !lead) return badArgument('function.error.agency', { agency: String(wantedAgency) });
    const wantedSection = plainValue(section);
    const prefix = wantedSection === null ? '' : `${String(wantedSection).toUpperCase().replace(/\.+$/, '')}.`;
    const rows: Output[][] = plan.data.tasks
      .filter(({ kind }) => kind === 'task')
      .filter(({ leadAgencies }) => !lead || leadAgencies.some((one) => one.agency === lead.id))
      .filter((task) => `${task.section}.`.toUpperCase().startsWith(prefix))
      .map((task) => [task.id, task.section, task.quote, names(plan, task.leadAgencies), names(plan, task.coAgencies)]);
    return rows.length > 0 ? rows : notAvailable('function.error.no-tasks');
  },
};
