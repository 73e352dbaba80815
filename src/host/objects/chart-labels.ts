import type { ChartLabels } from '../chart';
import { flag, formatObject, member, scalar, type Lens } from './chart-parts';
import { objectOf, type Definition, type HostObject } from './definition';
import { oneOf, text } from './range-target';

/** Office.js's places of labels → ST_DLblPos. */
const positions: Readonly<Record<string, string>> = {
  OutsideEnd: 'outEnd',
  InsideEnd: 'inEnd',
  InsideBase: 'inBase',
  Center: 'ctr',
  Top: 't',
  Bottom: 'b',
  Left: 'l',
  Right: 'r',
  BestFit: 'bestFit',
};

export const newLabels: ChartLabels = {
  showValue: true,
  showCategoryName: false,
  showSeriesName: false,
  showPercentage: false,
  font: {},
};

const shown = (name: 'showValue' | 'showCategoryName' | 'showSeriesName' | 'showPercentage') =>
  scalar<ChartLabels>(
    (labels) => labels[name],
    (labels, value) => ({ ...labels, [name]: flag(value) }),
  );

const labelsDefinition: Definition<Lens<ChartLabels>> = {
  name: 'ChartDataLabels',
  sheet: ({ sheet }) => sheet,
  scalars: {
    numberFormat: scalar(
      ({ numberFormat }) => numberFormat ?? 'General',
      (labels, value) => ({ ...labels, numberFormat: text(value, 'numberFormat') }),
    ),
    position: scalar(
      ({ position }) => Object.keys(positions).find((name) => positions[name] === position) ?? 'Invalid',
      (labels, value) => ({ ...labels, position: positions[oneOf(value, Object.keys(positions), 'position')]! }),
    ),
    showCategoryName: shown('showCategoryName'),
    showPercentage: shown('showPercentage'),
    showSeriesName: shown('showSeriesName'),
    showValue: shown('showValue'),
  },
  objects: {
    format: (lens) => formatObject('ChartDataLabelFormat', { font: member(lens, 'font') }),
  },
};

export const labelsObject = (lens: Lens<ChartLabels>): HostObject => objectOf(labelsDefinition, lens);
