import { presentFinding } from '../check/present';
import type { Finding, Severity } from '../check/types';
import { message, type Language } from '../messages';
import { isVersion } from './document-settings';

/** A cell to be marked. */
export interface MarkTarget {
  sheet: string;
  cell: string;
  color: string;
  /** For the comment. */
  text: string;
}

/** The fill of a cell as Office.js tells it; `null`: none. */
export interface Fill {
  color: string;
  pattern?: string;
  patternColor?: string;
}

/** A cell that is marked, and what restores it. */
export interface Mark {
  /** The worksheet's name when it was marked, and its id, which outlives a new name. */
  sheet: string;
  sheetId: string;
  cell: string;
  color: string;
  before: Fill | null;
  /** Id and text of the comment, where Excel took one. A comment follows its cell when rows are inserted. */
  comment?: { id: string; text: string };
}

interface Stored {
  version: 1;
  marks: Mark[];
}

export const marksKey = 'ccch.marks';
/** More marks would help nobody, and their record must stay small. */
export const mostMarks = 500;
const longestText = 1000;

/** Pale enough for black text; not the yellow and the red that officers themselves fill cells with. */
const colors: Record<Severity, string> = { error: '#F9D3D6', warning: '#FDE3C8', info: '#D9E8F7' };
const order: readonly Severity[] = ['error', 'warning', 'info'];

/** The cells of findings, each once, in the colour of the most serious finding and with the words of all. */
export function markTargets(findings: readonly Finding[], language: Language): MarkTarget[] {
  const byCell = new Map<string, { sheet: string; cell: string; findings: Finding[] }>();
  for (const finding of findings) {
    const { sheet, cell } = finding;
    if (sheet === undefined || cell === undefined) continue;
    const key = `${sheet}!${cell}`;
    const found = byCell.get(key) ?? { sheet, cell, findings: [] };
    found.findings.push(finding);
    byCell.set(key, found);
  }
  return [...byCell.values()].slice(0, mostMarks).map(({ sheet, cell, findings: own }) => ({
    sheet,
    cell,
    color: colors[order.find((severity) => own.some((one) => one.severity === severity)) ?? 'info'],
    text: commentText(own, language),
  }));
}

function commentText(findings: readonly Finding[], language: Language): string {
  const lines = findings.map((finding) => presentFinding(finding, language).message);
  const text = message(language, 'fixes.comment', { text: [...new Set(lines)].join('\n') });
  return text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text;
}

/** The marks that a document's setting holds. */
export function parseMarks(stored: unknown): Mark[] {
  return isVersion<Stored>(stored, 1) && Array.isArray(stored.marks) ? stored.marks : [];
}

/** What the document's setting is to hold: nothing where there are no marks. */
export const storedMarks = (marks: Mark[]): Stored | undefined =>
  marks.length > 0 ? { version: 1, marks } : undefined;
