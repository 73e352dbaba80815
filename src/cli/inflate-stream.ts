import { Duplex } from 'node:stream';
import { createGunzip, type ZlibOptions } from 'node:zlib';
import type { ByteStream } from '../connector/readers/platform';

/** Bytes inflated at once. */
const chunkSize = 1 << 18;

/** `readableHighWaterMark` is an option of every stream of Node, which its types of zlib leave out. */
const options: ZlibOptions & { readableHighWaterMark: number } = { chunkSize, readableHighWaterMark: 2 * chunkSize };

/**
 * Node's own web stream inflates 16 KB at a time in another thread and waits for this one before it goes on, so that the
 * two take turns. Larger pieces, and one of them in stock, let both work at the same time.
 */
export const newInflateStream = (): ByteStream => Duplex.toWeb(createGunzip(options)) as ByteStream;
