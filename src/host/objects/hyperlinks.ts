import { cover, intersection, isUnbounded, subtract, type Area } from '../address';
import { invalidArgument } from '../errors';
import type { Hyperlink } from '../features';
import type { HostState } from '../state';
import { text, type RangeTarget } from './range-target';

/** Excel's limits on a link's address and on the tip beside it, in characters. */
const limits = { address: 2083, documentReference: 2083, screenTip: 255, textToDisplay: 32_767 } as const;

/** Excel's own style "Hyperlink". */
const linkStyle = { cl: { rgb: '#0563C1' }, ul: { s: 1 } };

type Part = keyof typeof limits;

function part(value: object, name: Part): string | undefined {
  const given = (value as Partial<Record<Part, unknown>>)[name];
  if (given === undefined || given === null || given === '') return undefined;
  const checked = text(given, name);
  if (checked.length > limits[name]) throw invalidArgument(`hyperlink.${name}`);
  return checked;
}

/** `range.hyperlink`: the link that all cells of the range share, or null. */
export function hyperlinkOf(target: RangeTarget, state: HostState): unknown {
  const touched = state.engine.features
    .of(target.sheet, 'hyperlinks')
    .filter(({ area }) => intersection(area, target.area));
  const [link] = touched;
  const meaning = ({ area: _, origin: __, ...rest }: Hyperlink) => JSON.stringify(rest);
  if (
    !link ||
    touched.some((other) => meaning(other) !== meaning(link)) ||
    !cover(
      touched.map(({ area }) => area),
      target.area,
    )
  )
    return null;
  const { row, column } = target.area;
  const shown = state.engine.cells.content(target.sheet, row, column).value;
  const { address, documentReference, screenTip } = link;
  return {
    ...(address !== undefined && { address }),
    ...(documentReference !== undefined && { documentReference }),
    ...(screenTip !== undefined && { screenTip }),
    ...(shown !== null && { textToDisplay: String(shown) }),
  };
}

/** Links the cells and shows them as links, as Excel does; an empty cell takes the link's own text. */
export function setHyperlink(target: RangeTarget, value: unknown, state: HostState): void {
  if (typeof value !== 'object' || value === null || isUnbounded(target.area)) throw invalidArgument('hyperlink');
  const [address, documentReference] = [part(value, 'address'), part(value, 'documentReference')];
  const [screenTip, shown] = [part(value, 'screenTip'), part(value, 'textToDisplay')];
  if (address === undefined && documentReference === undefined) throw invalidArgument('hyperlink');
  const { sheet, area } = target;
  const isEmpty = state.engine.cells.content(sheet, area.row, area.column).value === null;
  const first = { ...area, rows: 1, columns: 1 };
  // Not entered as if it were typed: the apostrophe of "'Tên trang'!A1" belongs to the text.
  const write = (cells: Area, value: string) =>
    state.engine.cells.write(sheet, cells, () => ({ value, formula: null }));
  if (shown !== undefined) write(area, shown);
  else if (isEmpty) write(first, address ?? documentReference ?? '');
  state.engine.styles.patch(sheet, area, structuredClone(linkStyle));
  const link: Hyperlink = {
    area,
    ...(documentReference !== undefined && { documentReference }),
    ...(address !== undefined && { address }),
    ...(screenTip !== undefined && { screenTip }),
  };
  state.engine.features.set(sheet, 'hyperlinks', [...without(target, state), link]);
}

/** Takes the links from the cells; `format` also takes the look of a link from them. */
export function removeHyperlinks(target: RangeTarget, format: boolean, state: HostState): void {
  const before = state.engine.features.of(target.sheet, 'hyperlinks');
  const linked = before.flatMap(({ area }) => intersection(area, target.area) ?? []);
  if (linked.length === 0) return;
  if (format) for (const area of linked) state.engine.styles.patch(target.sheet, area, { cl: null, ul: { s: 0 } });
  state.engine.features.set(target.sheet, 'hyperlinks', without(target, state));
}

/** The sheet's links, cut where the target's cells are. */
const without = ({ sheet, area }: RangeTarget, state: HostState): Hyperlink[] =>
  state.engine.features
    .of(sheet, 'hyperlinks')
    .flatMap((link) =>
      intersection(link.area, area) ? subtract(link.area, area).map((rest) => cut(link, rest)) : [link],
    );

function cut({ origin: _, ...link }: Hyperlink, area: Hyperlink['area']): Hyperlink {
  return { ...link, area };
}
