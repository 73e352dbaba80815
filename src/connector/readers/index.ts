/** Exports as rows of cells: `openSource` recognises a file, `Source.rows` reads it. */
export { openSource } from './open';
export { blobInput, bytesInput, type BlobLike, type SourceInput } from './input';
export type { PaceOptions } from './pace';
export type { CancelSignal } from './platform';
export type { RowHandler, RowsOptions, RowsRead, Source } from './rows';
