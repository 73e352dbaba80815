import { areaAddress } from '../address';
import { invalidArgument } from '../errors';
import type { PageSetup } from '../model';
import { normalMargins, type Margin } from '../page-margins';
import type { HostState } from '../state';
import { objectOf, property, read, reads, writes, type Definition, type Scalar } from './definition';
import { headersFootersDefinition } from './headers-footers';
import { rangeDefinition } from './range';
import { findRange, oneOf, rangeOrAddress } from './range-target';

const page = (sheet: string, state: HostState): PageSetup => state.engine.sheets.extras(sheet).page;

function margin(name: Margin): Scalar<string> {
  return property(
    (sheet, state) => page(sheet, state)[name] ?? normalMargins[name],
    (sheet, value, state) => {
      if (typeof value !== 'number' || value < 0) throw invalidArgument(name);
      page(sheet, state)[name] = value;
    },
  );
}

type Flag = 'centerHorizontally' | 'centerVertically' | 'printGridlines';
const flag = (name: Flag): Scalar<string> =>
  property(
    (sheet, state) => page(sheet, state)[name] ?? false,
    (sheet, value, state) => {
      page(sheet, state)[name] = value === true;
    },
  );

/** Points to a unit of `setPrintMargins`. */
const units = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

function setMargins(sheet: string, [unit, options]: unknown[], state: HostState): void {
  const factor = units[oneOf(unit, Object.keys(units) as (keyof typeof units)[], 'unit')];
  for (const [name, value] of Object.entries((options ?? {}) as Record<string, unknown>)) {
    const key = `${name.charAt(0).toLowerCase()}${name.slice(1)}Margin` as Margin;
    if (!(key in normalMargins)) throw invalidArgument(name);
    if (typeof value === 'number') page(sheet, state)[key] = value * factor;
  }
}

function zoom(sheet: string, state: HostState): object {
  const value = page(sheet, state).zoom ?? { scale: 100 };
  if ('scale' in value) return { scale: value.scale };
  return {
    ...(value.fitToWidth !== undefined && { horizontalFitToPages: value.fitToWidth }),
    ...(value.fitToHeight !== undefined && { verticalFitToPages: value.fitToHeight }),
  };
}

function setZoom(sheet: string, value: unknown, state: HostState): void {
  const { scale, horizontalFitToPages, verticalFitToPages } = (value ?? {}) as Record<string, unknown>;
  if (typeof scale === 'number') {
    if (scale < 10 || scale > 400) throw invalidArgument('zoom.scale');
    page(sheet, state).zoom = { scale };
    return;
  }
  const fit = {
    ...(typeof horizontalFitToPages === 'number' && { fitToWidth: horizontalFitToPages }),
    ...(typeof verticalFitToPages === 'number' && { fitToHeight: verticalFitToPages }),
  };
  if (Object.keys(fit).length === 0) throw invalidArgument('zoom');
  // A side that is not given is free in Excel; files say so with 0.
  page(sheet, state).zoom = { fitToWidth: 0, fitToHeight: 0, ...fit };
}

/** "$1:$3" of rows, "$A:$B" of columns. */
function titles(sheet: string, value: unknown, axis: 'row' | 'column', state: HostState): string {
  const { area } = rangeOrAddress(value, sheet, state);
  const all = state.engine.sheets.everything();
  const whole = axis === 'row' ? { ...area, column: 0, columns: all.columns } : { ...area, row: 0, rows: all.rows };
  return areaAddress(whole)
    .split(':')
    .map((part) => `$${part}`)
    .join(':');
}

const rangeOf = (key: 'printArea' | 'printTitleRows' | 'printTitleColumns') =>
  reads((sheet: string, _: unknown[], state: HostState) => {
    const address = page(sheet, state)[key];
    return objectOf(rangeDefinition, address === undefined ? undefined : findRange(address, sheet, state));
  });

const papers = [
  'A4',
  'A3',
  'A5',
  'Letter',
  'LetterSmall',
  'Legal',
  'Tabloid',
  'Ledger',
  'Executive',
  'B4',
  'B5',
  'A4Small',
  'Statement',
  'Folio',
] as const;

/** `worksheet.pageLayout`, by the sheet's id. */
export const pageLayoutDefinition: Definition<string> = {
  name: 'PageLayout',
  sheet: (sheet) => sheet,
  scalars: {
    ...Object.fromEntries((Object.keys(normalMargins) as Margin[]).map((name) => [name, margin(name)])),
    centerHorizontally: flag('centerHorizontally'),
    centerVertically: flag('centerVertically'),
    printGridlines: flag('printGridlines'),
    orientation: property(
      (sheet, state) => (page(sheet, state).orientation === 'landscape' ? 'Landscape' : 'Portrait'),
      (sheet, value, state) => {
        const orientation = oneOf(value, ['Portrait', 'Landscape'], 'orientation');
        page(sheet, state).orientation = orientation === 'Landscape' ? 'landscape' : 'portrait';
      },
    ),
    paperSize: property(
      (sheet, state) => oneOf(page(sheet, state).paperSize ?? 'Letter', papers, 'paperSize'),
      (sheet, value, state) => {
        const paper = oneOf(value, papers, 'paperSize');
        page(sheet, state).paperSize = paper.charAt(0).toLowerCase() + paper.slice(1);
      },
    ),
    firstPageNumber: property(
      (sheet, state) => page(sheet, state).firstPageNumber ?? '',
      (sheet, value, state) => {
        const setup = page(sheet, state);
        if (value === '') delete setup.firstPageNumber;
        else if (Number.isInteger(value)) setup.firstPageNumber = value as number;
        else throw invalidArgument('firstPageNumber');
      },
    ),
    zoom: property(zoom, setZoom),
    blackAndWhite: read(() => false),
    draftMode: read(() => false),
    printHeadings: read(() => false),
    printOrder: read(() => 'DownThenOver'),
  },
  objects: { headersFooters: (sheet) => objectOf(headersFootersDefinition, sheet) },
  methods: {
    getPrintAreaOrNullObject: rangeOf('printArea'),
    getPrintTitleColumnsOrNullObject: rangeOf('printTitleColumns'),
    getPrintTitleRowsOrNullObject: rangeOf('printTitleRows'),
    setPrintArea: writes((sheet, [range], state) => {
      page(sheet, state).printArea = areaAddress(rangeOrAddress(range, sheet, state).area);
    }),
    setPrintMargins: writes((sheet, args, state) => setMargins(sheet, args, state)),
    setPrintTitleColumns: writes((sheet, [range], state) => {
      page(sheet, state).printTitleColumns = titles(sheet, range, 'column', state);
    }),
    setPrintTitleRows: writes((sheet, [range], state) => {
      page(sheet, state).printTitleRows = titles(sheet, range, 'row', state);
    }),
  },
};
