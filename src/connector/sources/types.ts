/**
 * Sources beyond a file: an address that gives CSV or JSON, an OData v4 feed, a ClickHouse table. Whichever it is, the
 * counts follow the rules of `dossiers/rules.ts` and the result is that of an import.
 */
import type { Result } from '../../messages';
import type { Plan } from '../../plan/plan';
import type { DossierState } from '../dossiers/states';
import type { IndicatorValue, MissingIndicator } from '../indicators';
import type { PeriodChoice } from '../periods';
import type { HeaderCandidate } from '../recognition/header-candidates';
import type { Recognition } from '../recognition/recognise';
import type { Counted } from '../session';
import type { SourceConfig } from './config';
import type { HttpClient } from './http/client';
import type { AbortSignalLike } from './http/platform';

export interface CountRequest extends PeriodChoice {
  /** The plan of xã Tân Minh when absent. */
  plan?: Plan;
  /** What statuses of the source mean that the connector does not know: their words → status. */
  states?: Readonly<Record<string, DossierState>>;
  /** Ends the count with the problem `connector.source.cancelled`. */
  signal?: AbortSignalLike;
  /** How far it is; the whole where it is known. */
  onProgress?: (done: number, total: number | undefined, unit: ProgressUnit) => void;
  /** Called where the columns are known but not which of them mean what: rows of names, for the officer to choose from. */
  onColumns?: (candidates: readonly HeaderCandidate[]) => void;
}

/** Bytes of an address, rows of a feed, or requests of a server that counts. */
export type ProgressUnit = 'bytes' | 'rows' | 'requests';

/** As the result of an import, without the layout of a file. */
export interface RemoteCount extends Counted {
  /** Every indicator that such sources can give, for each period: its rate or why not. */
  indicators: (IndicatorValue | MissingIndicator)[];
  /** What the rows of the source were taken for, with all its columns, as of a file. */
  recognition: Recognition;
  /** `server`: only a summary travelled; `rows`: the rows came here and were counted here. */
  countedBy: 'server' | 'rows';
}

export interface RemoteSource {
  readonly config: SourceConfig;
  /** Problems: `connector.source.*`, and those of `importSources` and the readers. */
  count(request?: CountRequest): Promise<Result<RemoteCount>>;
}

/** Handed over for the session, never part of a `SourceConfig` and never stored. */
export type Secret =
  | { by: 'password'; user: string; password: string }
  | { by: 'token'; token: string }
  | { by: 'header'; name: string; value: string };

/** What a source works with; the core has no network of its own. */
export interface SourceAccess {
  http: HttpClient;
  secret?: Secret;
  /** Plain http to this machine itself, for trying a source out. */
  allowLoopback?: boolean;
  /** Waits between tries, in milliseconds. */
  wait?: (milliseconds: number) => Promise<void>;
}
