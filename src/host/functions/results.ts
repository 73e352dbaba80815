/** One result of the custom-functions runtime, as it comes on the channel. */
export interface InvocationResult {
  id: number;
  value: unknown;
  failed?: boolean;
  errorCode?: number;
}

/** As the runtime sends it: an object, or an array (id, success, value, error number) from requirement set 1.7 on. */
export type WireResult = InvocationResult | [id: number, success: boolean, value: unknown, errorCode?: number];

export function invocationResult(wire: WireResult): InvocationResult {
  if (!Array.isArray(wire)) return wire;
  const [id, success, value, errorCode] = wire;
  return { id, value, failed: !success, ...(errorCode !== undefined && { errorCode }) };
}

export type Primitive = string | number | boolean | null;

/** One cell of a function's result: a value, or an error with its message, and a number format where it brings one. */
export interface ResultCell {
  value: Primitive;
  error?: string;
  message?: string;
  numberFormat?: string;
}

/** The runtime's numbers for errors (its own table of `CustomFunctions.ErrorCode`). */
const errorNumbers: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#BUSY!',
  10: '#NAME?',
};

/**
 * The cells of a result: a scalar gives one, an array one each. Data types such as formatted numbers are values only
 * where the metadata says so (Office.js documentation, `allowCustomDataForDataTypeAny`), else #VALUE!.
 */
export function resultCells(result: InvocationResult, allowDataTypes: boolean): ResultCell[][] {
  const cell = (value: unknown): ResultCell => cellOf(value, allowDataTypes);
  if (result.failed) {
    const error = errorNumbers[result.errorCode ?? 0] ?? '#VALUE!';
    const message = typeof result.value === 'string' && result.value !== '' ? result.value : undefined;
    return [[{ value: null, error, ...(message !== undefined && { message }) }]];
  }
  if (!Array.isArray(result.value)) return [[cell(result.value)]];
  const rows = result.value as unknown[];
  if (rows.length === 0) return [[{ value: null, error: '#CALC!' }]];
  const lines = rows.map((row) => (Array.isArray(row) ? row.map(cell) : [cell(row)]));
  const width = Math.max(...lines.map((line) => line.length));
  if (width === 0) return [[{ value: null, error: '#CALC!' }]];
  // Rows of different lengths are no array to Excel.
  if (lines.some((line) => line.length !== width)) return [[{ value: null, error: '#VALUE!' }]];
  return lines;
}

function cellOf(value: unknown, allowDataTypes: boolean): ResultCell {
  if (value === null || value === undefined) return { value: 0 };
  if (typeof value !== 'object') return { value: value as Primitive };
  const { type, basicValue, numberFormat, message } = value as Record<string, unknown>;
  if (type === 'Error') {
    return {
      value: null,
      error: String(basicValue),
      ...(typeof message === 'string' && message !== '' && { message }),
    };
  }
  if (!allowDataTypes) return { value: null, error: '#VALUE!' };
  if (type === 'Empty') return { value: '' };
  const basic = basicValue as Primitive | undefined;
  if (basic === undefined) return { value: null, error: '#VALUE!' };
  return { value: basic, ...(typeof numberFormat === 'string' && { numberFormat }) };
}
