import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { associate } from '../../src/functions/associate';
import { metadata } from '../../src/functions/metadata';
import { type NodeHost, openHost } from '../../src/host/node/open';
import { tanMinhPlan } from '../../src/plan/plan';
import { type Benchmark, milliseconds, ratio } from '../benchmark';

const calls = 100_000;
const statusCells = 5000;
const nothing = 'NOTHING';
const constant = 'CONSTANT';

/** Clears what earlier runs left, so that none pays for another. */
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/**
 * Median processor time of `runs` runs in milliseconds. The clock would mostly show the pauses of the runtime, which
 * collects results for 50 ms and waits up to half a second between two deliveries.
 */
async function processorTime(work: () => Promise<unknown>, runs: number): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    collectGarbage();
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return middle(times);
}

const middle = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;

/** A host whose runtime knows the functions and the two floors of a call. */
async function openFunctions(): Promise<NodeHost> {
  const described = metadata('vi');
  const target = described.functions.find(({ id }) => id === 'TARGET')!;
  const host = await openHost({
    functions: {
      ...described,
      functions: [...described.functions, ...[nothing, constant].map((id) => ({ ...target, id, name: id }))],
    },
  });
  const { CustomFunctions, Office } = host.window;
  associate(CustomFunctions, Office, tanMinhPlan);
  CustomFunctions.associate(nothing, () => undefined);
  CustomFunctions.associate(constant, () => [[{ type: 'FormattedNumber', basicValue: 0.75, numberFormat: '0%' }]]);
  host.scriptsLoaded();
  return host;
}

/** Calls a function through the runtime of Office.js, without cells: resolves when every result is back. */
function callThroughRuntime(host: NodeHost, id: string): Promise<void> {
  const ids = tanMinhPlan.indicators.map((indicator) => indicator.id);
  const entries = Array.from({ length: calls }, (_, call) => [
    1,
    1000,
    '',
    [call + 1, id, [[[ids[call % ids.length]]], null], 'Sheet1!A1', 4],
  ]);
  return new Promise((resolve) => {
    let received = 0;
    host.state.functions.receive = (results) => {
      received += (results as unknown[]).length;
      if (received === calls) resolve();
    };
    host.state.functions.send(entries);
  });
}

/** Two floors: a function that answers nothing, and one that answers a constant as TARGET does, formatted. */
export const functionCallBenchmark: Benchmark = {
  title: `Custom functions through the runtime of Office.js, ${calls.toLocaleString('en')} calls, processor time`,
  async run() {
    const host = await openFunctions();
    const times: Record<string, number[]> = { [nothing]: [], [constant]: [], TARGET: [] };
    // Turn by turn, so that what else the machine does falls on all.
    for (let round = 0; round < 5; round += 1) {
      for (const [id, list] of Object.entries(times)) {
        list.push(await processorTime(() => callThroughRuntime(host, id), 1));
      }
    }
    host.close();
    const [empty, formatted, target] = [times[nothing]!, times[constant]!, times['TARGET']!].map(middle);
    return [
      ['floor: a function that answers nothing', milliseconds(empty!)],
      ['floor: a function that answers a constant percentage', milliseconds(formatted!)],
      ['CCCH.TARGET', milliseconds(target!)],
      ['ratio to the function that answers nothing', ratio(target! / empty!)],
      ['ratio to the function that answers a constant percentage', ratio(target! / formatted!)],
    ];
  },
};

/** A worksheet of indicators and actual values with formulas beside them; the processor time of a recalculation. */
async function recalculation(formulas: string[]): Promise<number> {
  const host = await openFunctions();
  await host.window.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRangeByIndexes(0, 0, statusCells, 2).values = Array.from({ length: statusCells }, (_, row) => [
      tanMinhPlan.indicators[row % tanMinhPlan.indicators.length]!.id,
      (row % 1000) / 1000,
    ]);
    sheet.getRangeByIndexes(0, 2, formulas.length, 1).formulas = formulas.map((formula) => [formula]);
    await context.sync();
  });
  await host.settled();
  await host.recalculate();
  const time = await processorTime(() => host.recalculate(), 7);
  host.close();
  return time;
}

const eachRow = (formula: (row: number) => string): string[] =>
  Array.from({ length: statusCells }, (_, row) => formula(row + 1));

/** The floor is the grid's own price for formulas of either shape, without any custom function. */
export const spillBenchmark: Benchmark = {
  title: `Recalculation of ${statusCells.toLocaleString('en')} STATUS cells on the host, processor time`,
  async run() {
    const [keys, values] = [`A1:A${statusCells}`, `B1:B${statusCells}`];
    const spill = await recalculation([`=CCCH.STATUS(${keys},${values})`]);
    const single = await recalculation(eachRow((row) => `=CCCH.STATUS(A${row},B${row})`));
    const nativeSpill = await recalculation([`=IF(${values}>=0.75,"a",${keys})`]);
    const nativeSingle = await recalculation(eachRow((row) => `=IF(B${row}>=0.75,"a",A${row})`));
    return [
      ['floor: IF, a formula a cell', milliseconds(nativeSingle)],
      ['floor: IF, one formula that spills', milliseconds(nativeSpill)],
      ['STATUS, a formula a cell', milliseconds(single)],
      ['STATUS, one formula that spills', milliseconds(spill)],
      ['times faster as one spill', ratio(single / spill)],
    ];
  },
};
