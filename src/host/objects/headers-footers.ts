import type { HeaderFooterText, PageSetup } from '../model';
import type { HostState } from '../state';
import { objectOf, property, type Definition, type Scalar } from './definition';
import { oneOf, text } from './range-target';

type Part = 'default' | 'firstPage';
interface PartTarget {
  sheet: string;
  part: Part;
}

const headerFooter = (sheet: string, state: HostState): NonNullable<PageSetup['headerFooter']> =>
  (state.engine.sheets.extras(sheet).page.headerFooter ??= {});

const positions = [
  'leftHeader',
  'centerHeader',
  'rightHeader',
  'leftFooter',
  'centerFooter',
  'rightFooter',
] as const satisfies (keyof HeaderFooterText)[];

const partDefinition: Definition<PartTarget> = {
  name: 'HeaderFooter',
  sheet: ({ sheet }) => sheet,
  scalars: Object.fromEntries(
    positions.map((position) => [
      position,
      property<PartTarget>(
        ({ sheet, part }, state) => headerFooter(sheet, state)[part]?.[position] ?? '',
        ({ sheet, part }, value, state) => {
          (headerFooter(sheet, state)[part] ??= {})[position] = text(value, position);
        },
      ),
    ]),
  ),
};

function setState(sheet: string, value: unknown, state: HostState): void {
  const wanted = oneOf(value, ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'], 'state');
  const own = headerFooter(sheet, state);
  if (wanted.startsWith('First')) own.firstPage ??= {};
  else delete own.firstPage;
}

const flag = (name: 'useSheetMargins' | 'useSheetScale'): Scalar<string> =>
  property(
    (sheet, state) => headerFooter(sheet, state)[name] ?? true,
    (sheet, value, state) => {
      headerFooter(sheet, state)[name] = value === true;
    },
  );

/** `pageLayout.headersFooters`, by the sheet's id. */
export const headersFootersDefinition: Definition<string> = {
  name: 'HeaderFooterGroup',
  sheet: (sheet) => sheet,
  scalars: {
    state: property((sheet, state) => (headerFooter(sheet, state).firstPage ? 'FirstAndDefault' : 'Default'), setState),
    useSheetMargins: flag('useSheetMargins'),
    useSheetScale: flag('useSheetScale'),
  },
  objects: {
    defaultForAllPages: (sheet) => objectOf(partDefinition, { sheet, part: 'default' }),
    firstPage: (sheet) => objectOf(partDefinition, { sheet, part: 'firstPage' }),
  },
};
