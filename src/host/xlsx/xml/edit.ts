/** A replacement of `[start, end)` in a part's source. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** `source` with all edits made; edits must not overlap. Everything between them stays as it was. */
export function applyEdits(source: string, edits: Edit[]): string {
  const ordered = edits.map((edit, i) => ({ edit, i }));
  ordered.sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.i - b.i);
  const pieces: string[] = [];
  let at = 0;
  for (const { edit } of ordered) {
    pieces.push(source.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  pieces.push(source.slice(at));
  return pieces.join('');
}
