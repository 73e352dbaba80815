import { associate } from '../../src/functions/associate';
import { metadata } from '../../src/functions/metadata';
import { type NodeHost, openHost } from '../../src/host/node/open';
import { tanMinhPlan } from '../../src/plan/plan';
import { type Benchmark, middle, milliseconds, ratio } from '../benchmark';

const calls = 100_000;
const statusCells = 5000;
const recalculationRounds = 15;
const nothing = 'NOTHING';
const constant = 'CONSTANT';

/**
 * Processor time of some work in milliseconds. The clock would mostly show the pauses of the runtime, which collects
 * results for 50 ms and waits up to half a second between two deliveries.
 */
async function processorTime(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Medians of the processor times of `contestants`, which take turns, so that what else the machine does falls on all. */
async function medians(
  contestants: Record<string, () => Promise<unknown>>,
  rounds: number,
): Promise<Map<string, number>> {
  const times = new Map<string, number[]>(Object.keys(contestants).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, work] of Object.entries(contestants)) times.get(name)!.push(await processorTime(work));
  }
  return new Map([...times].map(([name, own]) => [name, middle(own)]));
}

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
    const times = await medians(
      {
        nothing: () => callThroughRuntime(plainHost, nothing, oneEach),
        'plain floor': () => callThroughRuntime(plainHost, constant, oneEach),
        plain: () => callThroughRuntime(plainHost, 'TARGET', oneEach),
        'formatted floor': () => callThroughRuntime(host, constant, oneEach),
        formatted: () => callThroughRuntime(host, 'TARGET', oneEach),
      },
      7,
    );
    plainHost.close();
    host.close();
    const of = (name: string): number => times.get(name)!;
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

/** A worksheet of indicators and actual values with formulas beside them, calculated once. */
async function openCalculated(formulas: string[]): Promise<NodeHost> {
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
  return host;
}

/** Medians of recalculating a sheet of each kind of formulas. */
async function recalculations(sheets: Record<string, string[]>): Promise<Map<string, number>> {
  const hosts: [name: string, host: NodeHost][] = [];
  for (const [name, formulas] of Object.entries(sheets)) hosts.push([name, await openCalculated(formulas)]);
  const times = await medians(
    Object.fromEntries(hosts.map(([name, host]) => [name, () => host.recalculate()])),
    recalculationRounds,
  );
  for (const [, host] of hosts) host.close();
  return times;
}

const eachRow = (formula: (row: number) => string): string[] =>
  Array.from({ length: statusCells }, (_, row) => formula(row + 1));

/** The floor is the grid's own price for formulas of either shape, without any custom function. */
export const spillBenchmark: Benchmark = {
  title: `Recalculation of ${statusCells.toLocaleString('en')} STATUS cells on the host, processor time`,
  async run() {
    const [keys, values] = [`A1:A${statusCells}`, `B1:B${statusCells}`];
    const times = await recalculations({
      spill: [`=CCCH.STATUS(${keys},${values})`],
      single: eachRow((row) => `=CCCH.STATUS(A${row},B${row})`),
      nativeSpill: [`=IF(${values}>=0.75,"a",${keys})`],
      nativeSingle: eachRow((row) => `=IF(B${row}>=0.75,"a",A${row})`),
    });
    const of = (name: string): number => times.get(name)!;
    return [
      ['floor: IF, a formula a cell', milliseconds(of('nativeSingle'))],
      ['floor: IF, one formula that spills', milliseconds(of('nativeSpill'))],
      ['STATUS, a formula a cell', milliseconds(of('single'))],
      ['STATUS, one formula that spills', milliseconds(of('spill'))],
      ['times faster as one spill', ratio(of('single') / of('spill'))],
    ];
  },
};
