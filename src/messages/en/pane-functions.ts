export const paneFunctionMessages = {
  'pane.view-functions': 'Functions',

  'function-view.search': 'Find a function',
  'function-view.search-hint': 'for example: target, reduction, STATUS',
  'function-view.found': 'Matching functions: {count}.',
  'function-view.found-none': 'No function matches. Try another word, or clear the box to see all.',
  'function-view.separators':
    'This Excel separates arguments by “{list}”; its decimal mark is “{decimal}”. The formulas below are written that way.',
  'function-view.group.targets': 'Targets',
  'function-view.group.judging': 'Assessment',
  'function-view.group.computing': 'Computation',
  'function-view.group.looking-up': 'Look-up',

  'function-view.fill': 'Fill in, then insert into the selected cell',
  'function-view.required': 'required',
  'function-view.optional': 'may be left empty',
  'function-view.choose-indicator': 'Choose an indicator…',
  'function-view.no-year': 'Leave empty',
  'function-view.pick': 'Take selected range',
  'function-view.pick-full': 'Take the range selected in the workbook as {parameter}',
  'function-view.formula': 'Formula',
  'function-view.missing': 'Still missing: {parameters}.',
  'function-view.insert': 'Insert function',
  'function-view.insert-full': 'Insert the function {name} into the selected cell',
  'function-view.syntax': 'Syntax',
  'function-view.result': 'Result',
  'function-view.examples': 'Examples',
  'function-view.example-shows': 'Result: {result}',
  'function-view.example-rows': '{rows} … and {count} more rows',
  'function-view.insert-example': 'Insert example',
  'function-view.insert-example-full': 'Insert the example {formula} into the selected cell',
  'function-view.example-cells':
    'A2, B2… are cells of the example worksheet of the help; in this workbook, put your own cells in their place.',
  'function-view.remarks': 'Notes',
  'function-view.help': 'Full help page: {page}',

  'function-view.inserting': 'Writing the formula…',
  'function-view.problem-insert': 'The formula was not inserted',
  'function-view.picking': 'Taking the address of the selection…',
  'function-view.problem-pick': 'The selection could not be taken',
  'function-view.taking-back': 'Restoring the cell…',
  'function-view.problem-take-back': 'The cell was not restored',
  'function-view.occupied': 'Cell {cell} is not empty',
  'function-view.occupied-text':
    'Cell {cell} of the worksheet “{sheet}” holds: {content}. Replace it by the formula? If not, select an empty cell and insert again.',
  'function-view.replace': 'Replace by the formula',
  'function-view.keep': 'Leave the cell alone',
  'function-view.inserted': 'Inserted into cell {cell} of the worksheet “{sheet}”. The cell shows {text}.',
  'function-view.take-back': 'Undo',
  'function-view.blank': '(empty)',

  'function-view.shows.name':
    '#NAME?: Excel does not know the function yet. Save the workbook, close all of Excel, open the workbook and then the CCCH pane, and enter the formula again (F2, Enter).',
  'function-view.shows.busy':
    '#BUSY!: Excel is still starting the add-in. Wait a few seconds; if it stays, save the workbook, close Excel and open it again.',
  'function-view.shows.connect':
    '#CONNECT!: Excel cannot reach the add-in. Check the network connection, close Excel and open it again.',
  'function-view.shows.spill':
    '#SPILL!: the result needs empty cells below and to the right, outside of a table. Move what is in the way or insert elsewhere.',
  'function-view.shows.no-data':
    '#N/A: the function works, but there is no data or the indicator is unknown. Click the cell to see why.',
  'function-view.shows.value': '#VALUE!: the function works, but an argument is not right. Click the cell to see why.',
  'function-view.shows.other': '{error}: an error of Excel. Check the cells that the formula refers to.',

  'function-view.problem.not-supported':
    'This Excel cannot run functions of add-ins, so the formula was not written. Checks and reports work all the same.',
  'function-view.problem.protected':
    'The worksheet “{sheet}” is protected, so nothing was written into cell {cell}. Unprotect it (Review tab) or select a cell of another worksheet, then try again.',
  'function-view.problem.changed':
    'Cell {cell} of the worksheet “{sheet}” has been changed meanwhile and was left alone. Select the cell and insert again.',
  'function-view.problem.gone': 'The worksheet “{sheet}” is no longer in the workbook.',
  'function-view.problem.own-cell':
    'The selected cell ({cell}) lies in the range that the formula reads; a formula cannot refer to itself. Select another cell and try again.',
  'function-view.problem.not-empty':
    'The selected cell ({cell}) is not empty. Select an empty cell for the trial, which overwrites no data.',

  'function-view.test': 'Test functions in this Excel',
  'function-view.testing': 'Testing the functions…',
  'function-view.problem-test': 'The functions could not be tested',
  'function-view.verdict.works': 'Functions work in this Excel',
  'function-view.verdict.fails': 'Functions do not work in this Excel yet',
  'function-view.verdict.unsupported': 'This Excel does not support functions of add-ins',
  'function-view.verdict.likely': 'This Excel supports functions; try one cell to be sure',
  'function-view.excel': '{platform}, version {version}',
  'function-view.platform.PC': 'Excel on Windows',
  'function-view.platform.OfficeOnline': 'Excel on the web',
  'function-view.platform.Mac': 'Excel on Mac',
  'function-view.platform.iOS': 'Excel on iPad',
  'function-view.platform.Android': 'Excel on Android',
  'function-view.platform.other': 'Excel',
  'function-view.supported': 'It supports functions of add-ins.',
  'function-view.unsupported':
    'It does not support functions of add-ins. Excel on iPad and volume-licensed editions of Office (LTSC) up to 2021 usually do not have them. Use Microsoft 365 or Excel on the web. Checks and reports work on this computer all the same: reports hold values and Excel’s own formulas only.',
  'function-view.loaded': 'CCCH functions loaded: {count}.',
  'function-view.not-loaded':
    'The functions have not been loaded. Save the workbook, close all of Excel and open it again; if that does not help, tell your IT staff.',
  'function-view.cells-none': 'No cell of this workbook uses a CCCH function yet.',
  'function-view.cells-fine': 'Cells that use CCCH functions: {count}, all with a result.',
  'function-view.cells-some': 'Cells that use CCCH functions and have a result: {count}.',
  'function-view.cells-damaged':
    'Damaged cells with CCCH functions (#NAME? or _xldudf_), {count}: {cells}. This happens when the workbook was opened before the add-in; entering the formulas again mends it.',
  'function-view.repair': 'See how {count} cells would be re-entered',
  'function-view.cells-busy':
    'Waiting cells (#BUSY!), {count}: {cells}. Wait a few seconds and test again; if they stay, save the workbook, close Excel and open it again.',
  'function-view.trial': 'Try in the selected cell',
  'function-view.trial-text':
    'Select an empty cell and press the button: the formula {formula} is written into it and should show {result}. Then press “Remove the trial”, and the cell is empty as before.',
  'function-view.trial-works': 'Cell {cell} of the worksheet “{sheet}” shows {text}, as the plan says.',
  'function-view.trial-other': 'Cell {cell} of the worksheet “{sheet}” shows {text} rather than {result}.',
  'function-view.remove-trial': 'Remove the trial',
  'function-view.advice': 'If functions still do not work',
  'function-view.advice.restart':
    'Save the workbook, close all Excel windows, open the workbook and then the CCCH pane before entering formulas.',
  'function-view.advice.reenter':
    'A cell still shows #NAME?: click it, press F2 and Enter; for many cells use the button above.',
  'function-view.advice.cache':
    'Clear the add-in cache: File → Options → Trust Center → Trust Center Settings → Trusted Add-in Catalogs, choose to clear the cache at the next start, then open Excel again.',
  'function-view.advice.update':
    'Update Office: File → Account → Update Options. Or open the workbook in Excel on the web.',
  'function-view.advice.report': 'If nothing helps: give your IT staff the line “{excel}” and the error in the cell.',
} as const;
