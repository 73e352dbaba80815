import type { IWorksheetData } from '@univerjs/core';
import type { Chart } from '../../../chart';
import { pixelsToPoints } from '../../measures';
import { attribute, child, numberAttribute, type Element } from '../../xml/scan';
import { emu } from './shapes';

type Sheet = Partial<IWorksheetData>;
type Place = Pick<Chart, 'left' | 'top' | 'width' | 'height'>;

/** Heights of a sheet's rows and widths of its columns, in points. */
export interface SheetMetrics {
  row(index: number): number;
  column(index: number): number;
}

export function metricsOf(sheet: Sheet): SheetMetrics {
  return {
    row(index) {
      const row = sheet.rowData?.[index];
      if (row?.hd) return 0;
      const height = row?.ia ? (row.ah ?? row.h) : row?.h;
      return pixelsToPoints(height ?? sheet.defaultRowHeight ?? 20);
    },
    column(index) {
      const column = sheet.columnData?.[index];
      return column?.hd ? 0 : pixelsToPoints(column?.w ?? sheet.defaultColumnWidth ?? 64);
    },
  };
}

const limits = { row: 1_048_575, column: 16_383 } as const;

/** Points from the sheet's edge to the marker of an anchor. */
function distance(marker: Element | undefined, axis: 'row' | 'column', metrics: SheetMetrics): number {
  const [index, offset] = axis === 'row' ? ['row', 'rowOff'] : ['col', 'colOff'];
  const count = Math.min(Number(child(marker, index!)?.text ?? 0), limits[axis]);
  let points = Number(child(marker, offset!)?.text ?? 0) / emu;
  for (let line = 0; line < count; line++) points += metrics[axis](line);
  return points;
}

/** Hundredths of a point are nobody's intention: they come from the rounding of pixels. */
const rounded = (points: number): number => Math.round(points * 100) / 100;

/** Where an anchor of a drawing is, in points. */
export function readAnchor(anchor: Element, metrics: SheetMetrics): Place {
  const [from, to] = [child(anchor, 'from'), child(anchor, 'to')];
  const extent = child(anchor, 'ext');
  const position = child(anchor, 'pos');
  const of = (element: Element | undefined, name: string) => (element && numberAttribute(element.tag, name)) ?? 0;
  const left = position ? of(position, 'x') / emu : distance(from, 'column', metrics);
  const top = position ? of(position, 'y') / emu : distance(from, 'row', metrics);
  return {
    left: rounded(left),
    top: rounded(top),
    width: rounded(to ? distance(to, 'column', metrics) - left : of(extent, 'cx') / emu),
    height: rounded(to ? distance(to, 'row', metrics) - top : of(extent, 'cy') / emu),
  };
}

function markerXml(name: string, left: number, top: number, metrics: SheetMetrics): string {
  const at = (points: number, axis: 'row' | 'column') => {
    let [index, rest] = [0, points];
    while (index < limits[axis] && rest >= metrics[axis](index)) rest -= metrics[axis](index++);
    return { index, offset: Math.round(rest * emu) };
  };
  const [column, row] = [at(left, 'column'), at(top, 'row')];
  return (
    `<xdr:${name}><xdr:col>${column.index}</xdr:col><xdr:colOff>${column.offset}</xdr:colOff>` +
    `<xdr:row>${row.index}</xdr:row><xdr:rowOff>${row.offset}</xdr:rowOff></xdr:${name}>`
  );
}

/** The two markers between which a chart lies: it moves and stretches with its cells, as in Excel. */
export const anchorXml = ({ left, top, width, height }: Place, metrics: SheetMetrics): string =>
  markerXml('from', left, top, metrics) + markerXml('to', left + width, top + height, metrics);

/** Name and id of an anchor's graphic frame. */
export function frameName(anchor: Element): { name: string; id: number } | undefined {
  const properties = child(child(child(anchor, 'graphicFrame'), 'nvGraphicFramePr'), 'cNvPr');
  return (
    properties && { name: attribute(properties.tag, 'name') ?? '', id: numberAttribute(properties.tag, 'id') ?? 0 }
  );
}
