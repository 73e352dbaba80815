import type { Chart } from '../../../chart';
import type { Package } from '../../package';
import { relationshipId } from '../../read/workbook';
import { addPart, addRelationship, reachableParts, removePart, removeRelationship } from '../../write/package-edits';
import { applyEdits, type Edit } from '../../xml/edit';
import { child, parseXml, prefixOf, scanXml, type Element } from '../../xml/scan';
import { encodeXml } from '../../xml/text';
import type { SheetElements } from '../elements';
import { anchorXml, frameName, readAnchor, type SheetMetrics } from './anchors';
import { chartXml } from './chart-xml';
import { readChart, type CellsOf } from './read-chart';
import type { SourceDataOf } from './series-xml';

const drawingNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const mainNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const chartNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

export const contentTypes = {
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
} as const;

/** The drawing part of the sheet in `part`. */
const drawingOf = (pack: Package, part: string): string | undefined =>
  pack.relationships(part).find(({ type, target }) => type === 'drawing' && pack.has(target))?.target;

/** Relationship of the chart that an anchor of a drawing shows; undefined where it shows something else. */
function chartRelationship(anchor: Element): string | undefined {
  const data = child(child(child(anchor, 'graphicFrame'), 'graphic'), 'graphicData');
  const reference = child(data, 'chart');
  return reference && relationshipId(reference.tag);
}

/** The charts of the sheet in `part` that the host draws. */
export function readCharts(pack: Package, part: string, metrics: () => SheetMetrics, cellsOf: CellsOf): Chart[] {
  const drawing = drawingOf(pack, part);
  if (drawing === undefined) return [];
  const relationships = pack.relationships(drawing);
  return parseXml(pack.text(drawing)).children.flatMap((anchor, origin): Chart[] => {
    const relationship = chartRelationship(anchor);
    const target = relationships.find(({ id }) => id === relationship)?.target;
    const source = target === undefined ? undefined : pack.optionalText(target);
    const id = `chart-${origin + 1}`;
    const content = source === undefined ? undefined : readChart(source, id, cellsOf);
    if (!content) return [];
    return [{ id, name: frameName(anchor)?.name ?? id, ...readAnchor(anchor, metrics()), ...content, origin }];
  });
}

export interface ChartWriting {
  pack: Package;
  /** The sheet's part. */
  part: string;
  /** Namespace of relationships. */
  relationships: string;
  metrics: SheetMetrics;
  dataOf: SourceDataOf;
}

/** Gives the sheet its charts; frames of the file that stay keep their place and all of their parts. */
export function chartEdits(sheet: SheetElements, charts: readonly Chart[], writing: ChartWriting): Edit[] {
  const { pack, part, relationships } = writing;
  const existing = drawingOf(pack, part);
  const added = charts.filter(({ origin }) => origin === undefined);
  if (existing === undefined && added.length === 0) return [];
  const drawing = existing ?? pack.freeName('xl/drawings/drawing', '.xml');
  if (existing === undefined) addPart(pack, drawing, contentTypes.drawing, emptyDrawing);
  removeFrames(pack, drawing, new Set(charts.map(({ origin }) => origin)));
  addFrames(drawing, added, writing);
  if (existing !== undefined) return [];
  const id = addRelationship(pack, part, `${relationships}/drawing`, drawing);
  return [sheet.insert('drawing', `<${sheet.prefix}drawing xmlns:r="${relationships}" r:id="${id}"/>`)];
}

const emptyDrawing =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<xdr:wsDr xmlns:xdr="${drawingNamespace}" xmlns:a="${mainNamespace}"></xdr:wsDr>`;

/** Takes out the charts that are gone, with the parts that were theirs alone. */
function removeFrames(pack: Package, drawing: string, kept: ReadonlySet<number | undefined>): void {
  const source = pack.text(drawing);
  const gone = parseXml(source).children.flatMap((anchor, index) => {
    const relationship = chartRelationship(anchor);
    if (relationship === undefined || kept.has(index)) return [];
    const target = pack.relationships(drawing).find(({ id }) => id === relationship)?.target;
    const text = target === undefined ? undefined : pack.optionalText(target);
    // Charts of kinds that the host does not read are nobody's to remove.
    const isRead = text !== undefined && readChart(text, '', () => undefined) !== undefined;
    return isRead ? [{ anchor, relationship }] : [];
  });
  if (gone.length === 0) return;
  const before = reachableParts(pack);
  pack.set(
    drawing,
    applyEdits(
      source,
      gone.map(({ anchor: { start, end } }) => ({ start, end, text: '' })),
    ),
  );
  for (const { relationship } of gone) removeRelationship(pack, drawing, relationship);
  const after = reachableParts(pack);
  for (const name of before) if (!after.has(name)) removePart(pack, name);
}

function addFrames(drawing: string, charts: readonly Chart[], writing: ChartWriting): void {
  if (charts.length === 0) return;
  const { pack, relationships, dataOf, metrics } = writing;
  const source = pack.text(drawing);
  const root = parseXml(source);
  let id = highestId(source);
  const frames = charts.map((chart) => {
    const part = pack.freeName('xl/charts/chart', '.xml');
    addPart(pack, part, contentTypes.chart, chartXml(chart, dataOf));
    const relationship = addRelationship(pack, drawing, `${relationships}/chart`, part);
    return frameXml(chart, { id: ++id, relationship, relationships, metrics });
  });
  const text = frames.join('');
  const place = root.tag.empty
    ? { start: root.end - 2, end: root.end, text: `>${text}</${prefixOf(root)}wsDr>` }
    : { start: root.contentEnd, end: root.contentEnd, text };
  pack.set(drawing, applyEdits(source, [place]));
}

/** The greatest id of a shape in the drawing. */
function highestId(source: string): number {
  let highest = 1;
  scanXml(source, {
    open({ name, start, end }) {
      if (name !== 'cNvPr') return;
      highest = Math.max(highest, Number(/\sid\s*=\s*["'](\d+)["']/.exec(source.slice(start, end))?.[1] ?? 0));
    },
  });
  return highest;
}

interface FrameWriting {
  id: number;
  relationship: string;
  relationships: string;
  metrics: SheetMetrics;
}

/** The namespaces are declared here, because the file's drawing may have other prefixes for them. */
const frameXml = (chart: Chart, { id, relationship, relationships, metrics }: FrameWriting): string =>
  `<xdr:twoCellAnchor xmlns:xdr="${drawingNamespace}" xmlns:a="${mainNamespace}">${anchorXml(chart, metrics)}` +
  `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${encodeXml(chart.name)}"/>` +
  '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
  `<a:graphic><a:graphicData uri="${chartNamespace}"><c:chart xmlns:c="${chartNamespace}" xmlns:r="${relationships}" ` +
  `r:id="${relationship}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
