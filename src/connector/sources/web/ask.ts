import type { Result } from '../../../messages';
import { defaultTimeout, type CsvConfig, type JsonConfig } from '../config';
import { request, type Answer, type RequestOptions } from '../http/request';
import { lastPart } from '../name';
import type { CountRequest, SourceAccess } from '../types';

/** Gets what stands at an address. Problems: those of `request`. */
export const ask = (
  { address, timeout = defaultTimeout }: CsvConfig | JsonConfig,
  wanted: Pick<RequestOptions, 'accept' | 'limit'>,
  { signal, onProgress }: CountRequest,
  access: SourceAccess,
): Promise<Result<Answer>> =>
  request(
    address,
    {
      ...wanted,
      timeout,
      ...(signal && { signal }),
      onPiece: (done, total) => onProgress?.(done, total, 'bytes'),
    },
    access,
  );

/** What to call the table in messages: the last part of the path, else the server. */
export const nameOf = ({ address }: Answer): string => lastPart(address.pathname) ?? address.host;
