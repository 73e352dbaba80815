import type { Result } from '../messages';
import { ok } from '../messages';
import { saveSetting, type DocumentSettings } from './document-settings';
import type { Refusal } from './cell-swap';
import { marksKey, parseMarks, storedMarks, type Fill, type Mark, type MarkTarget } from './marks';

/** How many cells were marked or unmarked, and which were left alone. */
export interface Marked {
  done: number;
  refused: Refusal[];
}

const supports = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version);

/** Patterns came with ExcelApi 1.9; without them a white fill and none look the same. */
function loadFill(fill: Excel.RangeFill): void {
  if (supports('1.9')) fill.load({ color: true, pattern: true, patternColor: true });
  else fill.load({ color: true });
}

function fillOf({ color, pattern, patternColor }: Excel.RangeFill): Fill | null {
  if (!supports('1.9')) return color === '#FFFFFF' || color === '' ? null : { color };
  if (pattern === 'None' || !color) return null;
  return { color, ...(pattern && { pattern }), ...(patternColor && { patternColor }) };
}

/** Office.js cannot write gradients back. */
const isGradient = (fill: Fill | null): boolean => fill?.pattern?.includes('Gradient') === true;

function restore(fill: Excel.RangeFill, before: Fill | null): void {
  if (!before) return fill.clear();
  fill.color = before.color;
  if (!before.pattern || before.pattern === 'Solid') return;
  fill.pattern = before.pattern as Excel.FillPattern;
  if (before.patternColor) fill.patternColor = before.patternColor;
}

const sameColor = (a: string, b: string): boolean => a.toUpperCase() === b.toUpperCase();

/** The worksheets of the workbook by name and by id, with their protection. */
async function loadSheets(context: Excel.RequestContext): Promise<(key: string) => Excel.Worksheet | undefined> {
  const { worksheets } = context.workbook;
  worksheets.load({ id: true, name: true, protection: { protected: true } });
  await context.sync();
  return (key) => worksheets.items.find(({ id, name }) => id === key || name === key);
}

function sortTargets(targets: readonly MarkTarget[], sheetOf: (key: string) => Excel.Worksheet | undefined) {
  const refused: Refusal[] = [];
  const open = targets.flatMap((target) => {
    const worksheet = sheetOf(target.sheet);
    if (worksheet && !worksheet.protection.protected) return [{ ...target, worksheet }];
    refused.push({ sheet: target.sheet, cell: target.cell, reason: worksheet ? 'protected' : 'gone' });
    return [];
  });
  return { refused, open };
}

/**
 * Fills the cells found and writes a comment where Excel has comments and the cell has none. What was there is kept in
 * the document first, so that the marks can be taken away even when this is interrupted. Never touches contents.
 */
export async function markCells(
  context: Excel.RequestContext,
  settings: DocumentSettings,
  targets: readonly MarkTarget[],
): Promise<Result<Marked>> {
  const comments = supports('1.10') ? context.workbook.comments : undefined;
  comments?.load({ id: true });
  const sheets = await loadSheets(context);
  const { refused, open } = sortTargets(targets, sheets);
  const asked = open.map(({ worksheet, ...target }) => {
    const range = worksheet.getRange(target.cell);
    range.load({ address: true });
    loadFill(range.format.fill);
    return { ...target, sheetId: worksheet.id, range };
  });
  const known = comments?.items.map((comment) => comment.getLocation()) ?? [];
  for (const range of known) range.load({ address: true });
  await context.sync();

  const accepted = asked.flatMap(({ range, sheet, sheetId, cell, color, text }) => {
    const before = fillOf(range.format.fill);
    const mark: Mark = { sheet, sheetId, cell, color, before };
    return isGradient(before) ? [] : [{ range, text, mark }];
  });
  const kept = parseMarks(settings.get(marksKey));
  const marks = accepted.map(({ mark }) => mark);
  const saved = await saveSetting(settings, marksKey, storedMarks([...kept, ...marks]));
  if (!saved.ok) return saved;
  for (const { range, mark } of accepted) range.format.fill.color = mark.color;
  await context.sync();

  if (comments) {
    const taken = new Set(known.map(({ address }) => address));
    const free = accepted.filter(({ range }) => !taken.has(range.address));
    await addComments(context, comments, free);
    await saveSetting(settings, marksKey, storedMarks([...kept, ...marks]));
  }
  return ok({ done: marks.length, refused });
}

/**
 * Adds all comments or none: Excel refuses one beside an old-style note, which cannot be seen before ExcelApi 1.18, and
 * a batch that fails in the middle has left the earlier ones behind.
 */
async function addComments(
  context: Excel.RequestContext,
  comments: Excel.CommentCollection,
  cells: readonly { range: Excel.Range; text: string; mark: Mark }[],
): Promise<void> {
  const before = new Set(comments.items.map(({ id }) => id));
  const added = cells.map(({ range, text, mark }) => ({ comment: comments.add(range, text), text, mark }));
  for (const { comment } of added) comment.load({ id: true });
  try {
    await context.sync();
    for (const { comment, text, mark } of added) mark.comment = { id: comment.id, text };
  } catch {
    const present = context.workbook.comments;
    present.load({ id: true });
    await context.sync();
    for (const comment of present.items) if (!before.has(comment.id)) comment.delete();
    await context.sync();
  }
}

interface MarkedCell {
  mark: Mark;
  range: Excel.Range;
  worksheet: Excel.Worksheet;
  comment?: Excel.Comment;
  replies?: OfficeExtension.ClientResult<number>;
}

/**
 * Takes the marks away: a fill that is still the mark's becomes what it was, a comment that nobody changed or answered
 * goes. Contents, and fills that someone chose since, stay.
 */
export async function unmarkCells(context: Excel.RequestContext, settings: DocumentSettings): Promise<Result<Marked>> {
  const marks = parseMarks(settings.get(marksKey));
  const comments = marks.some(({ comment }) => comment) && supports('1.10') ? context.workbook.comments : undefined;
  comments?.load({ id: true, content: true });
  const sheetOf = await loadSheets(context);
  const known = new Map(comments?.items.map((comment) => [comment.id, comment]));
  const cells = marks.flatMap((mark): MarkedCell[] => {
    // By name where the id is another's: ids do not outlive every way of saving.
    const worksheet = sheetOf(mark.sheet) ?? sheetOf(mark.sheetId);
    if (!worksheet) return [];
    const comment = mark.comment && known.get(mark.comment.id);
    const range = comment ? comment.getLocation() : worksheet.getRange(mark.cell);
    range.format.fill.load({ color: true });
    return [{ mark, range, worksheet, ...(comment && { comment, replies: comment.replies.getCount() }) }];
  });
  await context.sync();

  const guarded = cells.filter(({ worksheet }) => worksheet.protection.protected);
  const open = cells.filter(({ worksheet }) => !worksheet.protection.protected);
  for (const { mark, range, comment, replies } of open) {
    if (sameColor(range.format.fill.color ?? '', mark.color)) restore(range.format.fill, mark.before);
    if (comment && comment.content === mark.comment?.text && replies?.value === 0) comment.delete();
  }
  await context.sync();
  const saved = await saveSetting(settings, marksKey, storedMarks(guarded.map(({ mark }) => mark)));
  if (!saved.ok) return saved;
  const refused = guarded.map(({ mark: { sheet, cell } }) => ({ sheet, cell, reason: 'protected' as const }));
  return ok({ done: open.length, refused });
}
