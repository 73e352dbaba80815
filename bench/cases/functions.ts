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

/** A host whose runtime knows the functions and the two floors of a call; `plain`: as an Excel without formatted numbers. */
async function openFunctions({ plain = false } = {}): Promise<NodeHost> {
  const described = metadata('vi');
  const target = described.functions.find(({ id }) => id === 'TARGET')!;
  const host = await openHost({
    functions: {
      ...described,
      functions: [...described.functions, ...[nothing, constant].map((id) => ({ ...target, id, name: id }))],
    },
  });
  const { CustomFunctions, Office } = host.window;
  associate(CustomFunctions, plain ? undefined : Office, tanMinhPlan);
  CustomFunctions.associate(nothing, () => undefined);
  const formatted = { type: 'FormattedNumber', basicValue: 0.75, numberFormat: '0%' };
  const answer = [[plain ? formatted.basicValue : formatted]];
  CustomFunctions.associate(constant, () => answer);
  host.scriptsLoaded();
  return host;
}

/** Calls a function through the runtime of Office.js, without cells: resolves when every result is back. */
function callThroughRuntime(host: NodeHost, id: string, arguments_: readonly unknown[][]): Promise<void> {
  const entries = arguments_.map((own, call) => [1, 1000, '', [call + 1, id, own, 'Sheet1!A1', 4]]);
  return new Promise((resolve) => {
    let received = 0;
    host.state.functions.receive = (results) => {
      received += (results as unknown[]).length;
      if (received === entries.length) resolve();
    };
    host.state.functions.send(entries);
  });
}

const idAt = (index: number): string => tanMinhPlan.indicators[index % tanMinhPlan.indicators.length]!.id;
const oneEach = Array.from({ length: calls }, (_, call) => [[[idAt(call)]], null]);

/**
 * The floor does nothing and answers a constant of the same kind, for a result costs the runtime as much as a call:
 * once as a plain number, once as a formatted one.
 */
export const functionCallBenchmark: Benchmark = {
  title: `Custom functions through the runtime of Office.js, ${calls.toLocaleString('en')} calls, processor time`,
  async run() {
    const [plainHost, host] = [await openFunctions({ plain: true }), await openFunctions()];
    const contestants: [name: string, host: NodeHost, id: string][] = [
      ['nothing', plainHost, nothing],
      ['plain floor', plainHost, constant],
      ['plain', plainHost, 'TARGET'],
      ['formatted floor', host, constant],
      ['formatted', host, 'TARGET'],
    ];
    const times = new Map<string, number[]>(contestants.map(([name]) => [name, []]));
    // Turn by turn, so that what else the machine does falls on all.
    for (let round = 0; round < 5; round += 1) {
      for (const [name, own, id] of contestants) {
        times.get(name)!.push(await processorTime(() => callThroughRuntime(own, id, oneEach), 1));
      }
    }
    plainHost.close();
    host.close();
    const of = (name: string): number => middle(times.get(name)!);
    return [
      ['a function that answers nothing', milliseconds(of('nothing'))],
      ['floor: an empty function that answers a constant number', milliseconds(of('plain floor'))],
      ['CCCH.TARGET as a number', milliseconds(of('plain'))],
      ['ratio to the floor', ratio(of('plain') / of('plain floor'))],
      ['floor: an empty function that answers a constant percentage', milliseconds(of('formatted floor'))],
      ['CCCH.TARGET as a percentage', milliseconds(of('formatted'))],
      ['ratio to the floor', ratio(of('formatted') / of('formatted floor'))],
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

/** What the calls cost without the grid, whose own price of 5,000 spilled cells is no work of the functions. */
async function runtimePart(): Promise<{ calls: number; spill: number }> {
  const host = await openFunctions();
  const rows = Array.from({ length: statusCells }, (_, row) => ({ id: idAt(row), actual: (row % 1000) / 1000 }));
  const single = rows.map(({ id, actual }) => [[[id]], [[actual]], null]);
  const spill = [[rows.map(({ id }) => [id]), rows.map(({ actual }) => [actual]), null]];
  const [many, one]: number[][] = [[], []];
  for (let round = 0; round < 7; round += 1) {
    many!.push(await processorTime(() => callThroughRuntime(host, 'STATUS', single), 1));
    one!.push(await processorTime(() => callThroughRuntime(host, 'STATUS', spill), 1));
  }
  host.close();
  return { calls: middle(many!), spill: middle(one!) };
}

/** The floor is the grid's own price for formulas of either shape, without any custom function. */
export const spillBenchmark: Benchmark = {
  title: `Recalculation of ${statusCells.toLocaleString('en')} STATUS cells on the host, processor time`,
  async run() {
    const [keys, values] = [`A1:A${statusCells}`, `B1:B${statusCells}`];
    const spill = await recalculation([`=CCCH.STATUS(${keys},${values})`]);
    const single = await recalculation(eachRow((row) => `=CCCH.STATUS(A${row},B${row})`));
    const runtime = await runtimePart();
    const nativeSpill = await recalculation([`=IF(${values}>=0.75,"a",${keys})`]);
    const nativeSingle = await recalculation(eachRow((row) => `=IF(B${row}>=0.75,"a",A${row})`));
    return [
      ['floor: IF, a formula a cell', milliseconds(nativeSingle)],
      ['floor: IF, one formula that spills', milliseconds(nativeSpill)],
      ['STATUS, a formula a cell', milliseconds(single)],
      ['STATUS, one formula that spills', milliseconds(spill)],
      ['times faster as one spill, the grid included', ratio(single / spill)],
      ['the runtime alone: 5,000 calls', milliseconds(runtime.calls)],
      ['the runtime alone: one call', milliseconds(runtime.spill)],
      ['times faster as one call', ratio(runtime.calls / runtime.spill)],
    ];
  },
};
