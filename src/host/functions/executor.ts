import type { BaseFunction, BaseReferenceObject, BaseValueObject } from '@univerjs/engine-formula';
import type { UniverLibrary } from '../engine/library';
import type { ResultCell } from './results';

/** The cell whose formula calls. */
export interface Caller {
  sheet: string;
  row: number;
  column: number;
}

type Variant = BaseValueObject | BaseReferenceObject;

/**
 * A function of the engine that asks `evaluate`. It takes references, so that an omitted argument, an empty cell and
 * a range can be told apart (as values Univer makes 0 of the first two).
 */
export function createExecutor(
  library: UniverLibrary,
  name: string,
  evaluate: (variants: Variant[], caller: Caller) => ResultCell[][],
): BaseFunction {
  class CustomFunction extends library.formula.BaseFunction {
    override needsReferenceObject = true;

    override calculate(...variants: Variant[]) {
      const caller = { sheet: this.subUnitId ?? '', row: this.row, column: this.column };
      return resultObject(library, evaluate(variants, caller), { ...caller, unit: this.unitId ?? '' });
    }
  }
  return new CustomFunction(name);
}

function resultObject(
  library: UniverLibrary,
  cells: ResultCell[][],
  caller: Caller & { unit: string },
): BaseValueObject {
  const objectOf = sharedTexts((cell) => valueObject(library, cell));
  const objects = cells.map((row) => row.map(objectOf));
  if (objects.length === 1 && objects[0]!.length === 1) return objects[0]![0]!;
  return library.formula.ArrayValueObject.create({
    calculateValueList: objects,
    rowCount: objects.length,
    columnCount: objects[0]!.length,
    unitId: caller.unit,
    sheetId: caller.sheet,
    row: caller.row,
    column: caller.column,
  });
}

/** A long column of results repeats a few words: the engine's object is made once for each, as the engine itself does. */
function sharedTexts(create: (cell: ResultCell) => BaseValueObject): (cell: ResultCell) => BaseValueObject {
  const texts = new Map<string, BaseValueObject>();
  return (cell) => {
    if (cell.error !== undefined || typeof cell.value !== 'string') return create(cell);
    const known = texts.get(cell.value);
    if (known) return known;
    const object = create(cell);
    texts.set(cell.value, object);
    return object;
  };
}

function valueObject({ formula }: UniverLibrary, cell: ResultCell): BaseValueObject {
  if (cell.error !== undefined) return formula.ErrorValueObject.create(cell.error as never);
  if (typeof cell.value === 'number') return formula.NumberValueObject.create(cell.value, cell.numberFormat ?? '');
  if (typeof cell.value === 'boolean') return formula.BooleanValueObject.create(cell.value);
  return formula.StringValueObject.create(cell.value ?? '');
}
