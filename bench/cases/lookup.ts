import { tanMinhPlan } from '../../src/plan/plan';
import { type Benchmark, median, milliseconds, ratio } from '../benchmark';

const calls = 1_000_000;

/** The floor is what any look-up costs: a `Map` from id to number. */
export const lookupBenchmark: Benchmark = {
  title: `Look-ups of a target by id, ${calls.toLocaleString('en')} calls`,
  async run() {
    const ids = tanMinhPlan.indicators.map(({ id }) => id);
    const map = new Map(ids.map((id) => [id, 0.5]));
    let sum = 0;
    const floor = await median(() => {
      for (let call = 0; call < calls; call++) sum += map.get(ids[call % ids.length]!)!;
    });
    const plan = await median(() => {
      for (let call = 0; call < calls; call++) {
        const target = tanMinhPlan.target(ids[call % ids.length]!);
        if (target.ok) sum += target.value;
      }
    });
    return [
      ['floor: Map.get', milliseconds(floor)],
      ['plan.target', milliseconds(plan)],
      ['plan.target a second', `${Math.round((calls / plan) * 1000).toLocaleString('en')}${sum > 0 ? '' : ' ?'}`],
      ['ratio to the floor', ratio(plan / floor)],
    ];
  },
};
