import { clickHouse } from './clickhouse/source';
import type { SourceConfig } from './config';
import { odata } from './odata/source';
import type { RemoteSource, SourceAccess } from './types';
import { csvAddress } from './web/csv-address';
import { jsonAddress } from './web/json-address';

/** The source that a configuration describes. */
export function createSource(config: SourceConfig, access: SourceAccess): RemoteSource {
  switch (config.kind) {
    case 'csv':
      return csvAddress(config, access);
    case 'json':
      return jsonAddress(config, access);
    case 'odata':
      return odata(config, access);
    case 'clickhouse':
      return clickHouse(config, access);
  }
}
