/** A row of JSON: names of fields and their values. */
export type JsonRow = Readonly<Record<string, unknown>>;

const isRow = (value: unknown): value is JsonRow =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How deep a list of rows may stand ("data.items"). */
const deepest = 3;

/** JSON, or one JSON value a line (NDJSON); `undefined` for any other text. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
    if (lines.length < 2) return undefined;
    try {
      return lines.map((line) => JSON.parse(line) as unknown);
    } catch {
      return undefined;
    }
  }
}

/** Lists whose first row is a list of names and whose further rows are lists of values. */
function fromLists(lists: readonly unknown[]): JsonRow[] | undefined {
  const [head, ...rows] = lists;
  if (!Array.isArray(head) || head.length === 0 || !head.every((name) => typeof name === 'string')) return undefined;
  if (!rows.every(Array.isArray)) return undefined;
  return (rows as unknown[][]).map((row) => Object.fromEntries((head as string[]).map((name, at) => [name, row[at]])));
}

function rowsOf(value: unknown): JsonRow[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.every(isRow) ? value : fromLists(value);
}

/** The longest list of rows within; a list nested deeper only where none stands higher. */
function findRows(value: unknown, depth: number): JsonRow[] | undefined {
  const here = rowsOf(value);
  if (here || !isRow(value) || depth === 0) return here;
  const inside = Object.values(value);
  const lists = inside.flatMap((one) => {
    const rows = rowsOf(one);
    return rows ? [rows] : [];
  });
  if (lists.length > 0) return lists.reduce((longest, rows) => (rows.length > longest.length ? rows : longest));
  for (const one of inside) {
    const rows = findRows(one, depth - 1);
    if (rows) return rows;
  }
  return undefined;
}

/** The rows that stand at `path` ("data.items"), or the list of rows that is found; `undefined` where there is none. */
export function jsonRows(value: unknown, path: string | undefined): JsonRow[] | undefined {
  if (path === undefined) return findRows(value, deepest);
  let at: unknown = value;
  for (const name of path.split('.')) at = isRow(at) && Object.hasOwn(at, name) ? at[name] : undefined;
  return rowsOf(at);
}

/** Every name that a row has, in the order of appearance: rows leave fields without a value out. */
export function namesOf(rows: readonly JsonRow[]): string[] {
  const names = new Set<string>();
  for (const row of rows) for (const name of Object.keys(row)) names.add(name);
  return [...names];
}
