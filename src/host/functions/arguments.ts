import type { ICellData, Nullable } from '@univerjs/core';
import type { BaseReferenceObject, BaseValueObject } from '@univerjs/engine-formula';
import type { FunctionMetadata, ParameterMetadata } from './metadata';
import type { Primitive } from './results';

/** A value on its way into a function; `null` is an empty cell, an error carries its name. */
export type ArgumentCell = Primitive | { error: string };

/** An argument as the formula gives it: left empty between separators, or not given at all. */
export type Argument =
  | { kind: 'omitted' }
  | { kind: 'missing' }
  | { kind: 'value'; value: ArgumentCell }
  | { kind: 'array'; rows: ArgumentCell[][] };

/** What an empty cell is to a function: Excel's builds differ (office-js#1951, #4702, #5262). */
export type EmptyCell = 'null' | 'zero';

type Variant = BaseValueObject | BaseReferenceObject;

/** Reads the engine's value of one argument. A reference to a single cell is a value, empty or not. */
export function argumentOf(variant: Variant): Argument {
  if (variant.isReferenceObject()) return referenceArgument(variant as BaseReferenceObject);
  const value = variant as BaseValueObject;
  if (value.isArray()) return arrayArgument(value);
  if (value.isNull()) return { kind: 'omitted' };
  return { kind: 'value', value: cellOf(value) };
}

/** Cells are read as they are: an object of the engine for each would take most of a calculation's time. */
function referenceArgument(reference: BaseReferenceObject): Argument {
  const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
  if (reference.isExceedRange() || startRow > endRow) return arrayArgument(reference.toArrayValueObject());
  const readRow = rowReader(reference);
  const rows: ArgumentCell[][] = [];
  for (let row = startRow; row <= endRow; row += 1) rows.push(readRow(row, startColumn, endColumn));
  return rows.length === 1 && rows[0]!.length === 1 ? { kind: 'value', value: rows[0]![0]! } : { kind: 'array', rows };
}

type Cells = Nullable<{ getValue(row: number, column: number): Nullable<ICellData> }>;
type RowReader = (row: number, first: number, last: number) => ArgumentCell[];

/** What is being calculated or has spilled stands before what the sheet holds; only there the engine must decide. */
function rowReader(reference: BaseReferenceObject): RowReader {
  const sheet = reference.getCurrentActiveSheetData()?.cellData;
  const calculated: Cells = reference.getCurrentRuntimeSheetData();
  const spilling: Cells = reference.getCurrentRuntimeActiveArrayFormulaCellData();
  const spilled: Cells = reference.getCurrentActiveArrayFormulaCellData();
  const isAbove = (row: number, column: number): boolean =>
    Boolean(
      calculated?.getValue(row, column) ||
      spilling?.getValue(row, column) ||
      spilled?.getValue(row, column) ||
      reference.getRuntimeFeatureCellValue(row, column),
    );
  return (row, first, last) => {
    // Of its final length: an array that grows takes room for seventeen, which thousands of rows of one cell feel.
    const line = new Array<ArgumentCell>(last - first + 1);
    for (let column = first; column <= last; column += 1) {
      const cell = isAbove(row, column) ? reference.getCellData(row, column) : sheet?.getValue(row, column);
      line[column - first] = rawCell(reference, cell);
    }
    return line;
  };
}

/** Rich text and numbers under formats of text are left to the engine. */
function rawCell(reference: BaseReferenceObject, cell: Nullable<ICellData>): ArgumentCell {
  if (!cell || ((cell.v === undefined || cell.v === null) && !cell.p)) return null;
  const { v, t, s, p } = cell;
  if (!p && t === cellTypes.number && !s && typeof v === 'number') return v;
  if (!p && t === cellTypes.string && typeof v === 'string' && !v.startsWith('#')) return v;
  return cellOf(reference.getCellValueObject(cell));
}

/** Univer's `CellValueType`, whose module the host loads only with the engine. */
const cellTypes = { string: 1, number: 2 } as const;

interface ArrayLike extends BaseValueObject {
  getRowCount(): number;
  getColumnCount(): number;
  get(row: number, column: number): BaseValueObject | null | undefined;
}

function arrayArgument(variant: BaseValueObject): Argument {
  if (!variant.isArray()) return { kind: 'value', value: cellOf(variant) };
  const array = variant as ArrayLike;
  const rows = Array.from({ length: array.getRowCount() }, (_, row) =>
    Array.from({ length: array.getColumnCount() }, (__, column) => cellOf(array.get(row, column))),
  );
  if (rows.length === 1 && rows[0]!.length === 1) return { kind: 'value', value: rows[0]![0]! };
  return { kind: 'array', rows };
}

function cellOf(value: BaseValueObject | null | undefined): ArgumentCell {
  if (!value || value.isNull()) return null;
  if (value.isError()) return { error: (value as unknown as { getErrorType(): string }).getErrorType() };
  if (value.isLambda()) return { error: '#CALC!' };
  const raw = value.getValue();
  return value.isBoolean() ? Boolean(raw) : raw;
}

const isError = (cell: ArgumentCell): cell is { error: string } => typeof cell === 'object' && cell !== null;

/** An argument list ready to be sent, or the error that the formula shows instead of calling. */
export type Prepared = { values: unknown[] } | { error: string };

/** Matches arguments with parameters: counts, repeating parameters, conversions, and errors, as Excel does. */
export function prepare(
  metadata: FunctionMetadata,
  args: Argument[],
  empty: EmptyCell,
  allowErrors: boolean,
): Prepared {
  const parameters = metadata.parameters ?? [];
  const last = parameters.at(-1);
  const most = last?.repeating ? Infinity : parameters.length;
  if (args.length > most) return { error: '#VALUE!' };
  const values: unknown[] = [];
  for (const [index, parameter] of parameters.entries()) {
    const given = parameter.repeating ? args.slice(index) : [args[index] ?? { kind: 'missing' as const }];
    const converted: unknown[] = [];
    for (const argument of given) {
      const result = convert(parameter, argument, empty, allowErrors && (parameter.type ?? 'any') === 'any');
      if ('failure' in result) return { error: result.failure };
      converted.push(result.value);
    }
    values.push(parameter.repeating ? converted : converted[0]);
  }
  return { values };
}

type Converted = { value: unknown } | { failure: string };

function convert(parameter: ParameterMetadata, argument: Argument, empty: EmptyCell, allowErrors: boolean): Converted {
  if (argument.kind === 'missing') return parameter.optional ? { value: null } : { failure: '#VALUE!' };
  if (argument.kind === 'omitted') return { value: null };
  const isMatrix = parameter.dimensionality === 'matrix';
  const rows = argument.kind === 'array' ? argument.rows : [[argument.value]];
  const type = parameter.type ?? 'any';
  const result = new Array<unknown[]>(rows.length);
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at]!;
    let line: unknown[] = row;
    for (let column = 0; column < row.length; column += 1) {
      const cell = row[column]!;
      // A cell that is still calculated is no error yet: Excel calls when it is there.
      if (isError(cell) && (!allowErrors || cell.error === '#BUSY!')) return { failure: cell.error };
      const value = sentCell(cell, type, isMatrix, empty);
      if (value === undefined) return { failure: '#VALUE!' };
      if (value === cell) continue;
      // Most rows are sent as they were read.
      if (line === row) line = [...row];
      line[column] = value;
    }
    result[at] = line;
  }
  return { value: isMatrix ? result : result[0]![0] };
}

function sentCell(cell: ArgumentCell, type: string, isMatrix: boolean, empty: EmptyCell): unknown {
  if (isError(cell)) return { type: 'CustomFunctionError', code: cell.error };
  if (cell === null) return emptyValue(type, isMatrix, empty);
  return isMatrix ? cell : converted(cell, type);
}

/** In a range an empty cell is "" where a single one is null, and 0 on builds that know only 0. */
function emptyValue(type: string, isMatrix: boolean, empty: EmptyCell): Primitive {
  if (empty === 'zero' && type !== 'string') return 0;
  return isMatrix || type === 'string' ? '' : null;
}

/** Excel's conversion of a single value to the parameter's type; `undefined` where there is none (#VALUE!). */
function converted(value: string | number | boolean, type: string): Primitive | undefined {
  if (type === 'number') {
    if (typeof value === 'string')
      return value.trim() === '' || Number.isNaN(Number(value)) ? undefined : Number(value);
    return Number(value);
  }
  if (type === 'string') return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
  if (type === 'boolean') {
    if (typeof value === 'string') return { TRUE: true, FALSE: false }[value.toUpperCase()];
    return Boolean(value);
  }
  return value;
}

/** The size over which Excel lifts a function: the largest array given where a single value is expected. */
export function liftedSize(
  metadata: FunctionMetadata,
  args: Argument[],
): { rows: number; columns: number } | undefined {
  let size: { rows: number; columns: number } | undefined;
  for (const [index, argument] of args.entries()) {
    if (argument.kind !== 'array' || !isScalar(metadata, index)) continue;
    size = {
      rows: Math.max(size?.rows ?? 1, argument.rows.length),
      columns: Math.max(size?.columns ?? 1, argument.rows[0]!.length),
    };
  }
  return size;
}

/** The arguments for one cell of a lifted call: single rows and columns are repeated, what lies outside is #N/A. */
export function liftedArguments(metadata: FunctionMetadata, args: Argument[], row: number, column: number): Argument[] {
  return args.map((argument, index) => {
    if (argument.kind !== 'array' || !isScalar(metadata, index)) return argument;
    const { rows } = argument;
    const line = rows.length === 1 ? rows[0] : rows[row];
    const value = line && (line.length === 1 ? line[0] : line[column]);
    return { kind: 'value', value: value === undefined ? { error: '#N/A' } : value };
  });
}

function isScalar(metadata: FunctionMetadata, index: number): boolean {
  const parameters = metadata.parameters ?? [];
  const parameter = parameters[Math.min(index, parameters.length - 1)];
  return parameter !== undefined && parameter.dimensionality !== 'matrix';
}
