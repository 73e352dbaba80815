import type { Source } from '../readers';
import { headLength } from './recognise';

/** A row that may be the header of a source that was not recognised. */
export interface HeaderCandidate {
  /** 1-based row of the source. */
  row: number;
  texts: string[];
}

const mostCandidates = 8;
const mostTexts = 40;
const longestText = 200;
const leastTexts = 2;

/** Words alone: rows of data have codes, dates or counts, and a title stands in one cell. */
function mayBeHeader(texts: readonly string[]): boolean {
  const told = texts.filter((text) => text !== '');
  return told.length >= leastTexts && told.every((text) => !/\d{3,}|\d[/.-]\d/.test(text));
}

/** The rows of a source that may be its header, for the officer to choose from where no kind was recognised. */
export async function headerCandidates(source: Source): Promise<HeaderCandidate[]> {
  const found: HeaderCandidate[] = [];
  let seen = 0;
  await source.rows((row) => {
    seen += 1;
    const length = Math.min(row.length, mostTexts);
    const texts = Array.from({ length }, (_, column) => row.text(column).replace(/\s+/g, ' ').slice(0, longestText));
    if (mayBeHeader(texts)) found.push({ row: row.number, texts });
    return seen < headLength && found.length < mostCandidates;
  });
  return found;
}

/** Names of fields as the one header that there is. */
export const namesAsHeader = (names: readonly string[]): HeaderCandidate[] => [{ row: 1, texts: [...names] }];
