/** Sources beyond a file: what officers configure, and what counts it. */
export { parseSourceConfig, type SourceConfig } from './config';
export { createSource } from './create';
export { sourceName } from './name';
export { csvAddress } from './web/csv-address';
export { jsonAddress } from './web/json-address';
export { odata } from './odata/source';
export { clickHouse } from './clickhouse/source';
export type { HttpClient } from './http/client';
export type { CountRequest, RemoteCount, RemoteSource, Secret, SourceAccess } from './types';
