// ExcelJS, with its streaming reader, which is its faster one.
import ExcelJS from 'exceljs';
import { channel, count, field, report, received } from './job.mjs';

await report(async () => {
  const groups = new Map();
  const options = { sharedStrings: 'cache', styles: 'cache', worksheets: 'emit', hyperlinks: 'ignore' };
  for await (const worksheet of new ExcelJS.stream.xlsx.WorkbookReader(process.argv[2], options)) {
    for await (const row of worksheet) {
      if (row.number === 1) continue;
      const { values } = row;
      const month = values[received + 1].toISOString().slice(0, 7);
      count(groups, month, values[field + 1], values[channel + 1]);
    }
  }
  return groups;
});
