export const hostMessages = {
  'host.accessDenied': 'This cannot be done: the worksheet or the workbook is protected.',
  'host.apiNotFound': 'The stand-in host does not have the Excel member {member}.',
  'host.cellEditMode':
    'Excel is in cell-editing mode. Press Enter or Tab, or select another cell, to leave it; then try again.',
  'host.connectionLost': 'The connection to Excel was lost. Please try again.',
  'host.general': 'An internal error occurred while the request was processed: {detail}',
  'host.invalidArgument': 'The argument is invalid, missing or has a wrong format: {argument}',
  'host.invalidReference': 'This object was deleted or is no longer valid: {item}',
  'host.itemAlreadyExists': 'An item of this name already exists: {item}',
  'host.itemNotFound': 'The requested item was not found: {item}',
  'host.lastSheet': 'A workbook must keep at least one visible worksheet.',
  'host.readOnly': 'The workbook may only be read, but the request writes: {member}',
  'host.requestTooLarge': 'The request exceeds the limit of {limit} bytes.',
  'host.responseTooLarge': 'The response exceeds the limit of {limit} bytes.',
  'host.sheetName': 'Sheet{number}',
  'host.tooManyCells': 'The range has too many cells for one operation.',
  'host.unsupported': 'The stand-in host does not support {member}.',
} as const;
