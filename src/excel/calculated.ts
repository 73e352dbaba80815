const waitingValues: readonly unknown[] = ['#BUSY!', '#GETTING_DATA'];
const patience = 20;
/** Milliseconds. */
const pause = 250;

/** Whether Excel shows this while a function has not answered; "#GETTING_DATA" is the older name of "#BUSY!". */
export const isWaiting = (value: unknown): boolean => waitingValues.includes(value);

/**
 * Looks at cells whose functions have not answered, after one pause each time, until they have or our patience has
 * ended. Loads `asked`, which must ask for the values; no round trip at all where no cell waits.
 */
export async function calculated(
  context: Excel.RequestContext,
  cells: readonly Excel.Range[],
  asked: Excel.Interfaces.RangeLoadOptions,
): Promise<void> {
  let waiting = cells;
  for (let turn = 0; waiting.length > 0 && turn < patience; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    for (const cell of waiting) cell.load(asked);
    // A look after each pause, until the functions have answered.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    waiting = waiting.filter(({ values }) => isWaiting(values[0]?.[0]));
  }
}
