import { HostError, itemNotFound } from '../errors';
import { objectOf, read, reads, writes, type Definition } from './definition';

const unsupported = (member: string) => (): never => {
  throw new HostError('UnsupportedOperation', 'host.unsupported', { member });
};

const chartDefinition: Definition<never> = { name: 'Chart' };

/** `worksheet.charts`: the host draws none, and says so when it is asked to. */
export const chartsDefinition: Definition<string> = {
  name: 'ChartCollection',
  sheet: (sheet) => sheet,
  scalars: { count: read(() => 0) },
  items: () => [],
  methods: {
    add: writes(unsupported('ChartCollection.add')),
    getCount: reads(() => 0),
    getItem: reads((_, [name]) => {
      throw itemNotFound(String(name));
    }),
    getItemOrNullObject: reads(() => objectOf(chartDefinition, undefined)),
  },
};
