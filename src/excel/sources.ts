import { parseSourceConfig, type SourceConfig } from '../connector/sources/config';
import { sourceKey } from '../connector/sources/name';
import { ok, type Result } from '../messages';
import { documentSettings, isVersion, saveSetting } from './document-settings';

/** The sources kept in a workbook, the oldest first: what `parseSourceConfig` lets through, never a secret. */
export interface Sources {
  version: 1;
  sources: readonly SourceConfig[];
}

export const sourcesKey = 'ccch.sources';
/** A commune has a handful of systems; beyond this the oldest go. */
const most = 20;

/** A workbook may be opened where sources of this machine cannot be asked: they stay in it all the same. */
const parse = (stored: unknown): SourceConfig[] => {
  const config = parseSourceConfig(stored, { allowLoopback: true });
  return config.ok ? [config.value] : [];
};

const without = (sources: readonly SourceConfig[], ...keys: readonly string[]): SourceConfig[] =>
  sources.filter((one) => !keys.includes(sourceKey(one)));

/** The sources that a document's setting holds; whatever is none is passed over, for others may have written it. */
export function parseSources(stored: unknown): SourceConfig[] {
  if (!isVersion<{ version: 1; sources?: unknown }>(stored, 1) || !Array.isArray(stored.sources)) return [];
  const all = (stored.sources as unknown[]).flatMap(parse);
  return all.reduce<SourceConfig[]>((kept, one) => withSource(kept, one), []);
}

/** The sources with one more, in place of the same one (`sourceKey`) and of the one with the key `replaced`. */
export const withSource = (
  sources: readonly SourceConfig[],
  config: SourceConfig,
  replaced: string | null = null,
): SourceConfig[] => [...without(sources, sourceKey(config), replaced ?? ''), ...parse(config)].slice(-most);

/** The sources that this workbook remembers. */
export const keptSources = (): SourceConfig[] => parseSources(documentSettings().get(sourcesKey));

async function save(sources: readonly SourceConfig[]): Promise<Result<SourceConfig[]>> {
  const setting: Sources = { version: 1, sources };
  const saved = await saveSetting(documentSettings(), sourcesKey, sources.length > 0 ? setting : undefined);
  return saved.ok ? ok([...sources]) : saved;
}

/** Keeps a source in the workbook; answers all that it keeps. Problem: `fixes.settings-not-saved`. */
export const keepSource = (config: SourceConfig, replaced: string | null): Promise<Result<SourceConfig[]>> =>
  save(withSource(keptSources(), config, replaced));

/** Forgets the source with this key; answers those that are left. Problem: `fixes.settings-not-saved`. */
export const forgetSource = (key: string): Promise<Result<SourceConfig[]>> => save(without(keptSources(), key));
