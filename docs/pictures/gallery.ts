// npm run gallery: makes the gallery of report sheets in docs/mau-bieu from the sample workbook. Needs LibreOffice and pdftoppm.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openAddin } from '../../src/cli/addin';
import { message } from '../../src/messages';
import { reportForms } from '../../src/reports';
import { exampleDataGrids } from '../../test/reports/example-data';
import { pdfOf } from '../../test/support/libre-office';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const target = path.join(root, 'docs/mau-bieu');
const sample = path.join(root, 'assets/samples/so-theo-doi-cchc-mau.xlsx');
const work = mkdtempSync(path.join(tmpdir(), 'gallery-'));

/** One form in a workbook of its own, the other worksheets hidden so that they are not printed. */
async function workbookOf(form: string): Promise<string> {
  const addin = await openAddin('vi', sample);
  try {
    await addin.host.window.Excel.run(async (context) => {
      for (const { sheet: name, values } of exampleDataGrids()) {
        const sheet = context.workbook.worksheets.add(name);
        const cells = values.map((row) => row.map((value) => value ?? ''));
        sheet.getRangeByIndexes(0, 0, cells.length, cells[0]?.length ?? 1).values = cells;
      }
      await context.sync();
    });
    const inserted = await addin.insertReport(form, { workbookName: path.basename(sample) });
    if (!inserted.ok) throw new Error(inserted.problem.id);
    const own = inserted.value.sheet;
    await addin.host.settled();
    await addin.host.window.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load({ name: true });
      await context.sync();
      for (const sheet of worksheets.items) if (sheet.name !== own) sheet.visibility = 'Hidden';
      await context.sync();
    });
    const file = path.join(work, `${form}.xlsx`);
    writeFileSync(file, await addin.save());
    return file;
  } finally {
    addin.close();
  }
}

function picturesOf(form: string, file: string): string[] {
  const pdf = pdfOf(file, work);
  if (pdf === undefined) throw new Error('LibreOffice is not installed');
  execFileSync('pdftoppm', ['-r', '60', '-png', pdf, path.join(work, form)]);
  return readdirSync(work)
    .filter((name) => name.startsWith(`${form}-`) && name.endsWith('.png'))
    .sort();
}

mkdirSync(target, { recursive: true });
const pages: string[] = [];
for (const form of reportForms.values()) {
  const pictures = picturesOf(form.id, await workbookOf(form.id));
  const [first] = pictures;
  if (first === undefined) throw new Error(`no page for ${form.id}`);
  renameSync(path.join(work, first), path.join(target, `${form.id}.png`));
  const mark = form.source.standing === 'stated' ? '' : ' (mẫu cần đối chiếu)';
  pages.push(
    `## ${message('vi', form.name)}${mark}\n\n\`${form.id}\` · ${message('vi', form.source.basis)} · ${pictures.length} trang\n\n![${message('vi', form.name)}](${form.id}.png)\n`,
  );
}
writeFileSync(
  path.join(target, 'README.md'),
  `# Các biểu mẫu báo cáo\n\nTrang đầu của mỗi biểu, lập từ sổ mẫu với số liệu giả định.\n\n${pages.join('\n')}`,
);
rmSync(work, { recursive: true });
