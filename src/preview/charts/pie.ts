import type { Chart } from '../../host/chart';
import type { ChartData } from './data';
import { n, text, type Box } from './svg';

/** A pie or a ring of the first series, from twelve o'clock on, with labels on its parts. */
export function pie(chart: Chart, { series: [series] }: ChartData, box: Box): string {
  const total = series?.values.reduce<number>((sum, value) => sum + Math.max(0, value ?? 0), 0) ?? 0;
  if (!series || total <= 0) return '';
  const outer = Math.max(0, Math.min(box.width, box.height) / 2 - 4);
  const inner = chart.type === 'Doughnut' ? outer * 0.6 : 0;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const at = (turn: number, radius: number) => ({
    x: x + Math.sin(turn * 2 * Math.PI) * radius,
    y: y - Math.cos(turn * 2 * Math.PI) * radius,
  });
  let turn = 0;
  const parts = series.values.map((value, index) => {
    const share = Math.max(0, value ?? 0) / total;
    const [from, to] = [turn, turn + share];
    turn = to;
    if (share === 0) return '';
    const label = series.labelAt(index);
    const middle = at((from + to) / 2, inner > 0 ? (inner + outer) / 2 : outer * 0.7);
    // On a coloured part white is read more easily than the text's usual grey.
    const font = { color: '#FFFFFF', ...chart.series[0]?.labels?.font };
    return (
      slice({ from, to, at, outer, inner }, series.colorAt(index)) +
      (label ? text(label, middle.x, middle.y, { font }) : '')
    );
  });
  return parts.join('');
}

interface Slice {
  from: number;
  to: number;
  at: (turn: number, radius: number) => { x: number; y: number };
  outer: number;
  inner: number;
}

function slice({ from, to, at, outer, inner }: Slice, color: string): string {
  // An arc that ends where it began is no arc: a whole pie is two halves.
  if (to - from >= 1) {
    const half = (from + to) / 2;
    return slice({ from, to: half, at, outer, inner }, color) + slice({ from: half, to, at, outer, inner }, color);
  }
  const large = to - from > 0.5 ? 1 : 0;
  const step = (command: string, point: { x: number; y: number }) => `${command}${n(point.x)} ${n(point.y)}`;
  const arc = (radius: number, end: number, sweep: number) =>
    step(`A${n(radius)} ${n(radius)} 0 ${large} ${sweep} `, at(end, radius));
  const back = inner > 0 ? step('L', at(to, inner)) + arc(inner, from, 0) : step('L', at(0, 0));
  const path = `${step('M', at(from, outer))}${arc(outer, to, 1)}${back}Z`;
  return `<path d="${path}" fill="${color}" stroke="#FFFFFF"/>`;
}
