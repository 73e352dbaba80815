/** Why a file cannot be opened. `{file}` is its name. */
export const fileMessages = {
  'file.empty': 'The file {file} is empty (0 bytes). Copy or download it again, then open it once more.',
  'file.not-workbook': 'The file {file} is not an Excel workbook. Choose a file that ends in .xlsx or .xlsm.',
  'file.password':
    'The file {file} needs a password to open. Open it in Excel, remove the password (File > Info > Protect Workbook), save and try again.',
  'file.legacy-xls': 'The file {file} is in the old format (.xls). Open it in Excel, save it as .xlsx and try again.',
  'file.html-as-xls':
    'The file {file} is a web page (HTML) with an Excel name. Open it in Excel, save it as .xlsx and try again.',
  'file.xlsb':
    'The file {file} is in the binary format (.xlsb), which is not supported. Open it in Excel, save it as .xlsx and try again.',
  'file.damaged': 'The file {file} is damaged or lacks content. Open it in Excel to repair it, save it and try again.',
  'file.too-large':
    'The file {file} unpacks to too large a size and was not opened. Check where it comes from, reduce its data and try again.',
} as const;
