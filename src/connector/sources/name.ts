import type { SourceConfig } from './config';
import { parseAddress } from './http/platform';

/** The last part of the path of an address; `undefined` where it has none, or none that can be read. */
export function lastPart(path: string): string | undefined {
  const last = path.split('/').filter(Boolean).at(-1);
  try {
    return last === undefined ? undefined : decodeURIComponent(last);
  } catch {
    return undefined;
  }
}

/** The server that a source is asked of. */
export const hostOf = ({ address }: Pick<SourceConfig, 'address'>): string => parseAddress(address)?.host ?? '';

/** What to call a source in the pane and in the workbook: never with the parameters of its address. */
export function sourceName(config: SourceConfig): string {
  if (config.name !== undefined) return config.name;
  const host = hostOf(config);
  if (config.kind === 'odata') return `${config.entitySet} (${host})`;
  if (config.kind === 'clickhouse') return `${config.table} (${host})`;
  return lastPart(parseAddress(config.address)?.pathname ?? '') ?? host;
}

/** The same for two configurations of the same rows of the same source, however it is called and understood. */
export function sourceKey(config: SourceConfig): string {
  const { kind, address } = config;
  const only = 'only' in config ? config.only : undefined;
  const part =
    config.kind === 'odata'
      ? [config.entitySet]
      : config.kind === 'clickhouse'
        ? [config.database, config.table]
        : config.kind === 'json'
          ? [config.path]
          : [];
  return JSON.stringify([kind, address, ...part, only?.column, only?.values]);
}
