/** What belongs to the document as a whole and that the grid engine does not hold. */
export interface DocumentState {
  name: string;
  structureProtected: boolean;
  readonly properties: { title: string; author: string; subject: string; comments: string; keywords: string };
  /** The add-in's settings: what Office.js reads and writes as `Office.context.document.settings`. */
  readonly settings: Map<string, unknown>;
}

export const newDocument = (name: string, structureProtected: boolean): DocumentState => ({
  name,
  structureProtected,
  properties: { title: '', author: '', subject: '', comments: '', keywords: '' },
  settings: new Map(),
});
