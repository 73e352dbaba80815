export const errorMessages = {
  'error.empty-indicator': 'No indicator given. Enter an id, a number or a name of the plan, such as online_rate.',
  'error.unknown-indicator': 'The plan has no indicator “{key}”. Nearest: {nearest}.',
  'error.ambiguous-indicator': '“{key}” may mean several indicators: {nearest}. Use the id of the one you need.',
  'error.year-outside-plan': 'The year {year} is outside the plan ({from}–{to}).',
  'error.no-target': 'The plan sets no target for “{key}” in {year}.',
  'error.at': '{where}: {text}',
  'error.cell-edit-mode': 'A cell is being edited. Press Enter to leave it, then try again.',
  'error.protected': 'The worksheet or workbook is protected. Unprotect it (Review tab), then try again.',
  'error.workbook-full':
    'The workbook has grown too large for another worksheet. Save it, close other workbooks or delete unused worksheets, then press again.',
  'error.other-workbook': 'Another workbook has the focus. Click the right workbook, then press again.',
  'error.payload': 'The workbook is too large for one request. Remove sheets you do not need or use desktop Excel.',
  'error.excel-too-old': 'This Excel is too old for that. Update Microsoft 365 or use Excel on the web.',
  'error.connection-lost': 'The connection to Excel was lost. Reopen the workbook and try again.',
  'error.place-gone': 'This worksheet or cell is no longer in the workbook. Check again.',
  'error.cancelled': 'Stopped as you asked. The workbook is unchanged.',
  'error.unexpected': 'Something unexpected went wrong: {detail}',
} as const;
