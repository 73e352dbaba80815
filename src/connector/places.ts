import { message, type Language } from '../messages';

/** How many rows are named for a finding or a reason. */
export const shownRows = 10;

/** Rows of one of several files; without rows something is said of the file as a whole. */
export interface FileRows {
  name: string;
  rows: number[];
}

/** Where something was found, told by numbers of rows and never by what they hold. */
export interface Places {
  /** Numbers of the first ten rows; empty where `files` tells them. */
  rows: number[];
  /** Of several files counted together: a row's number says nothing without its file's name. */
  files?: FileRows[];
}

/** Numbers the rows of files that are counted together one after the other, so that a number tells the file too. */
export class RunningRows {
  private readonly files: { name: string; before: number }[] = [];
  private last = 0;

  /** Starts a further file; answers how many numbers stand before its first row. */
  open(name: string): number {
    const before = this.last;
    this.files.push({ name, before });
    return before;
  }

  /** Every row of the current file has to pass, for the next file's numbers begin after the last. */
  reach(row: number): void {
    if (row > this.last) this.last = row;
  }

  /** The rows behind such numbers. */
  places(numbers: readonly number[]): Places {
    if (this.files.length < 2) return { rows: [...numbers] };
    const found = new Map<number, FileRows>();
    for (const number of numbers) {
      const at = this.files.findLastIndex(({ before }) => before < number);
      const { name = '', before = 0 } = this.files[at] ?? {};
      const one = found.get(at) ?? { name, rows: [] };
      one.rows.push(number - before);
      found.set(at, one);
    }
    return { rows: [], files: [...found].sort(([a], [b]) => a - b).map(([, one]) => one) };
  }
}

function rowsText(language: Language, rows: readonly number[], isMore: boolean): string {
  return message(language, isMore ? 'connector.rows-more' : 'connector.rows', { rows: rows.join(', ') });
}

/**
 * "dòng 4, 17, 203…", of several files "trực tiếp.csv: dòng 4; trực tuyến.csv: dòng 17…"; empty where nothing is
 * named. `count`: of how many rows these are the first.
 */
export function placesText(language: Language, { rows, files = [] }: Partial<Places>, count = 0): string {
  if (files.length === 0) return rows?.length ? rowsText(language, rows, count > rows.length) : '';
  const named = files.reduce((sum, one) => sum + one.rows.length, 0);
  return files
    .map((one, at) =>
      one.rows.length === 0
        ? one.name
        : message(language, 'connector.file-rows', {
            file: one.name,
            rows: rowsText(language, one.rows, at === files.length - 1 && count > named),
          }),
    )
    .join('; ');
}
