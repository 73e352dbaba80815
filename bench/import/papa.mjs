// Papa Parse, streaming, a piece at a time.
import { createReadStream } from 'node:fs';
import Papa from 'papaparse';
import { channel, count, field, monthOfText, received, report } from './job.mjs';

await report(
  () =>
    new Promise((resolve, reject) => {
      const groups = new Map();
      let first = true;
      Papa.parse(createReadStream(process.argv[2], { encoding: 'utf8' }), {
        chunk({ data }) {
          for (const row of data) {
            if (!first && row.length > 1) count(groups, monthOfText(row[received]), row[field], row[channel]);
            first = false;
          }
        },
        complete: () => resolve(groups),
        error: reject,
      });
    }),
);
