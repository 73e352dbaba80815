/** Tables to take four bytes a step: the check is to cost less than the inflating. */
const tables = Array.from({ length: 4 }, () => new Int32Array(256));
for (let value = 0; value < 256; value++) {
  let crc = value;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  tables[0]![value] = crc;
}
for (let value = 0; value < 256; value++) {
  for (let step = 1; step < 4; step++) {
    const before = tables[step - 1]![value]!;
    tables[step]![value] = tables[0]![before & 0xff]! ^ (before >>> 8);
  }
}

/** CRC-32 of ZIP archives, carried on from the value for the bytes before; starts from 0. Unsigned. */
export function continueCrc(crc: number, bytes: Uint8Array): number {
  const [zero, one, two, three] = tables as [Int32Array, Int32Array, Int32Array, Int32Array];
  let state = ~crc;
  let at = 0;
  for (const end = bytes.length - 3; at < end; at += 4) {
    state ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    state = three[state & 0xff]! ^ two[(state >>> 8) & 0xff]! ^ one[(state >>> 16) & 0xff]! ^ zero[state >>> 24]!;
  }
  for (; at < bytes.length; at++) state = zero[(state ^ bytes[at]!) & 0xff]! ^ (state >>> 8);
  return ~state >>> 0;
}
