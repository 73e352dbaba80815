import type { HostState } from '../state';
import { objectOf, property, read, type Definition } from './definition';
import { oneOf } from './range-target';

const numberFormatInfoDefinition: Definition<null> = {
  name: 'NumberFormatInfo',
  scalars: {
    numberDecimalSeparator: read((_, state) => state.separators.decimal),
    numberGroupSeparator: read((_, state) => state.separators.group),
  },
};

const cultureInfoDefinition: Definition<null> = {
  name: 'CultureInfo',
  scalars: { name: read((_, state) => state.locale) },
  objects: { numberFormat: () => objectOf(numberFormatInfoDefinition, null) },
};

function calculate(type: unknown, state: HostState): Promise<void> {
  oneOf(type ?? 'Recalculate', ['Recalculate', 'Full', 'FullRebuild'], 'calculationType');
  return state.functions.recalculate();
}

/** `workbook.application`. */
export const applicationDefinition: Definition<null> = {
  name: 'Application',
  scalars: {
    calculationMode: property(
      (_, state) => state.engine.calculation.mode,
      (_, value, state) => {
        const mode = oneOf(value, ['Automatic', 'AutomaticExceptTables', 'Manual'], 'calculationMode');
        state.engine.calculation.mode = mode;
      },
      'none',
    ),
    calculationState: read((_, state) => (state.engine.calculation.isPending ? 'Pending' : 'Done')),
    calculationEngineVersion: read(() => 191029),
    decimalSeparator: read((_, state) => state.separators.decimal),
    thousandsSeparator: read((_, state) => state.separators.group),
    useSystemSeparators: read(() => true),
  },
  objects: { cultureInfo: () => objectOf(cultureInfoDefinition, null) },
  methods: {
    calculate: { call: (_, [type], state) => calculate(type, state), effect: 'none' },
    suspendApiCalculationUntilNextSync: { call: () => undefined, effect: 'none' },
    suspendScreenUpdatingUntilNextSync: { call: () => undefined, effect: 'none' },
  },
};
