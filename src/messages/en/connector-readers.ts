/** Why an export cannot be read, or only in part. `{file}` is its name, `{line}` a line of text or row of a worksheet. */
export const connectorReaderMessages = {
  'source.empty': 'The file {file} is empty (0 bytes). Export or download it again, then choose it once more.',
  'source.no-table':
    'The file {file} is not a table of data. Choose an Excel file (.xlsx, .xls), a CSV or a TXT file exported by your system.',
  'source.no-html-table':
    'The file {file} is a web page without a table. It may be a sign-in or error page: sign in to the system again and repeat the export.',
  'source.password':
    'The file {file} needs a password to open. Open it in Excel, remove the password (File > Info > Protect Workbook), save and choose it again.',
  'source.xlsb':
    'The file {file} is in the binary format (.xlsb), which cannot be read. Open it in Excel, save it as .xlsx and choose it again.',
  'source.other-spreadsheet':
    'The file {file} is a spreadsheet of another program (.ods). Open it there, save it as .xlsx and choose it again.',
  'source.web-archive':
    'The file {file} is a web archive (MHTML) with an Excel name. Open it in Excel, save it as .xlsx and choose it again.',
  'source.damaged':
    'The file {file} is damaged and cannot be read on. Export it again, or open it in Excel to repair it, save and choose it again.',
  'source.cut':
    'The end of the file {file} is missing, perhaps because its download broke off. Download or export it again.',
  'source.cut-text':
    'The file {file} ends within a character, perhaps because its download broke off. Download or export it again.',
  'source.cut-line':
    'The last line (line {line}) of the file {file} seems to be cut off. Check that the export is complete.',
  'source.open-quote':
    'The file {file}, line {line}: a quotation mark (") opens and never closes, so that the cells behind it cannot be told apart. Correct this line or export as .xlsx.',
  'source.long-line':
    'The file {file}, line {line}: the line is too long for a line of a table. Check that you chose the right file.',
  'source.many-columns':
    "The file {file}, line {line}: there are more than 16,384 columns, Excel's limit. Check the file's column separator.",
  'source.too-large':
    'The file {file} unpacks to a size that no table of data has, and was not read. Check where it comes from.',
  'source.too-large-to-load':
    'The file {file} is too large for this format (at most {limit} MB). Open it in Excel, save it as .xlsx or CSV and choose it again.',
  'source.unreadable':
    'The file {file} cannot be read: it was changed, moved or deleted meanwhile. Close it in Excel and choose it again.',
  'source.no-worksheet': 'The file {file} has no worksheet “{sheet}”. Choose another worksheet.',
  'source.cancelled': 'Reading the file {file} was stopped as you asked.',
} as const;
