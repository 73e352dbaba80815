import type { LabelMatch, Matcher } from './match';
import { stripNumbering } from './label';
import type { Concept } from './lexicon';
import * as words from './row-words';
import { saysRate, type Row, type TableArea } from './rows-alone';

const nothing: LabelMatch = { confidence: 0, nearest: [], ambiguous: false };

/** Fields and places: under a heading that names nothing else a row speaks of a part only. */
const partConcepts: ReadonlySet<string> = new Set<Concept>([
  'field',
  'land',
  'construction',
  'planning',
  'investment',
  'business',
  'health',
  'education',
  'otherField',
  'place',
]);

/** "Lĩnh vực đất đai" is a part; "Xây dựng chính quyền số" and a heading for the agency in charge are none. */
function isPart(label: string, { read }: Matcher): boolean {
  const { concepts, unknown } = read(label);
  const parts = [...concepts];
  return unknown.length === 0 && parts.some((one) => one !== 'field') && parts.every((one) => partConcepts.has(one));
}

const isReformSection = (label: string, { read }: Matcher): boolean => /\bcai cach\b/.test(read(label).words);

const quantityWord = /^(?:Tổng )?Số (?:lượng )?(?!hóa|hoá)/iu;

/** The indicator that a row means, with the help of the rows over it where it needs that. */
function matchRow(row: Row, parents: readonly Row[], matcher: Matcher, code: string): LabelMatch {
  const byCode = code === '' ? undefined : matcher.match(code);
  if (byCode?.confidence === 1) return byCode;
  // "Số hồ sơ trực tuyến" under "%" is the rate, whatever its first word.
  const own = matcher.match(row.unit === 'percent' ? row.label.replace(quantityWord, '') : row.label);
  const helpers = parents.filter(({ depth, label }) => depth > 0 || !isReformSection(label, matcher));
  if (helpers.length === 0) return own;
  const scoped =
    own.indicator !== undefined && helpers.some(({ kind, label }) => kind === 'section' && isPart(label, matcher));
  if (own.indicator !== undefined && !scoped) return own;
  const joined = matcher.matchWithin(
    row.label,
    helpers.map(({ label }) => stripNumbering(label)),
  );
  if (joined?.indicator === undefined) return scoped ? { ...nothing, nearest: [own.indicator ?? ''] } : own;
  // A row that, with its parent, means what the parent means alone is a part of it.
  const repeated = helpers.some(({ match }) => match.indicator === joined.indicator);
  return repeated ? { ...nothing, nearest: [joined.indicator] } : joined;
}

function isCount(area: TableArea, row: Row): boolean {
  const folded = area.folding.fold(stripNumbering(row.label));
  if (words.rate.test(folded)) return false;
  if (row.unit === 'count') return true;
  return words.count.test(folded) && row.unit !== 'percent' && !saysRate(area, row.index);
}

/** "- Phòng Kinh tế", "+ Lĩnh vực hộ tịch" under an indicator: no indicator of its own. */
const isBreakdown = (row: Row, folded: string, parents: readonly Row[]): boolean =>
  row.filled && !words.rate.test(folded) && parents.at(-1)?.kind === 'indicator';

export function classify(area: TableArea, row: Row, parents: readonly Row[], code: string): void {
  const folded = area.folding.fold(stripNumbering(row.label));
  const chosen = area.matcher.chosen(row.label);
  if (typeof chosen === 'string') {
    row.kind = 'indicator';
    row.match = area.matcher.match(row.label);
  } else if (chosen === null || words.note.test(folded)) row.kind = 'note';
  else if (words.total.test(folded)) row.kind = 'total';
  else if (isCount(area, row) && area.matcher.match(row.label).confidence < 1) row.kind = 'count';
  else {
    row.match = matchRow(row, parents, area.matcher, code);
    if (row.match.indicator !== undefined) row.kind = 'indicator';
    else if (row.match.ambiguous || !isBreakdown(row, folded, parents)) row.kind = row.filled ? 'unmatched' : 'section';
    else row.kind = 'part';
  }
}

/** An empty row that only introduces its children is a section, though its words may name an indicator. */
export function settleEmptyParents(rows: readonly Row[]): void {
  const filledElsewhere = new Map<string, number>();
  for (const { match, kind, index } of rows) {
    if (kind === 'indicator' && match.indicator !== undefined) filledElsewhere.set(match.indicator, index);
  }
  rows.forEach((row, place) => {
    const next = rows[place + 1];
    const introduces = next !== undefined && next.depth > row.depth && next.kind !== 'count' && next.kind !== 'part';
    if (row.kind !== 'indicator' || row.filled || !introduces) return;
    if ((filledElsewhere.get(row.match.indicator ?? '') ?? row.index) > row.index) row.kind = 'section';
  });
}
