import type { ArrayValueObject, BaseFunction, BaseValueObject, IFunctionService } from '@univerjs/engine-formula';

/**
 * Univer's SORT (0.25.1) sorts the rows of its argument in place, and that array is shared by every formula of the
 * calculation that reads the same cells. It is given a view whose list of rows is its own.
 */
export function repairSort(service: IFunctionService): void {
  const sort = service.getExecutor('SORT') as BaseFunction | undefined;
  if (!sort) return;
  const calculate = sort.calculate.bind(sort);
  sort.calculate = (array, ...rest) => calculate(array.isArray() ? copyOfRows(array) : array, ...rest);
}

const copyOfRows = (array: BaseValueObject): BaseValueObject =>
  Object.create(array, {
    getArrayValue: { value: () => (array as ArrayValueObject).getArrayValue().slice() },
  }) as BaseValueObject;
