export const checkMessages = {
  'check.period-not-found': 'The workbook has no period “{period}”. Its periods: {periods}.',

  'check.below-target':
    '“{indicator}” stands at {actual}, {gap} percentage points below the target of {target}. Lead: {agencies}.',
  'check.below-target.reduction':
    '“{indicator}” is cut by {actual} so far, {gap} percentage points short of the target cut of {target}. Lead: {agencies}.',
  'check.below-target.fix': 'Verify the figure; if it is right, give causes and remedies in the report.',

  'check.missing-indicator': 'The workbook does not track “{indicator}” (target {target}). Lead: {agencies}.',
  'check.missing-indicator.fix': 'Add a row for this indicator, named as in the plan (item {no}).',

  'check.missing-value': '“{indicator}” has no figure for the period checked: the cell is empty.',
  'check.missing-value.words': '“{indicator}” has no figure for the period checked: the cell says “{words}”.',
  'check.missing-value.no-cell':
    '“{indicator}” has no figure for the period checked: the table of this period has no row for it.',
  'check.missing-value.fix': 'Ask {agencies} for the figure and enter it in this cell.',

  'check.source-differs':
    'The sheet says {typed} for “{indicator}”, but the data imported for this period give {counted} ({numerator}/{denominator}, worksheet “{source}”).',
  'check.source-differs.rate':
    'The sheet says {typed} for “{indicator}”, but the data imported for this period give {counted} (worksheet “{source}”).',
  'check.source-differs.fix':
    'Compare with the worksheet “{source}” (from cell {sourceCell}); mend the wrong figure or import the source again.',
  'check.target-differs':
    'The workbook’s target for “{indicator}” is {typed}; the plan sets {target}: “{quote}” (section {section}).',
  'check.target-differs.fix': 'Correct the target to {target}, or use =CCCH.TARGET("{id}").',

  'check.number-as-text': 'The cell holds “{text}” as text; it was read as {value}.',
  'check.number-as-text.fix': 'Enter it again as a number ({value}) so that Excel can calculate with it.',

  'check.unreadable-value': 'The cell says “{text}”, which is not a figure for “{indicator}”.',
  'check.unreadable-value.fix':
    'Enter the rate as a number and move the remark to the notes column; leave the cell empty if there is no figure yet.',

  'check.formula-error': 'The result cell of “{indicator}” shows {error}: there is no figure.',
  'check.formula-error.target': 'The target cell of “{indicator}” shows {error}.',
  'check.formula-error.fix.reference':
    'The formula refers to a cell or worksheet that was deleted: enter the formula again.',
  'check.formula-error.fix.division':
    'The denominator is 0 or empty: check its cell; if nothing has occurred yet, leave this cell empty.',
  'check.formula-error.fix.name': 'Excel does not know the name of a function or range: check the formula’s spelling.',
  'check.formula-error.fix.value': 'The formula calculates on cells that hold text: enter those cells as numbers.',
  'check.formula-error.fix.lookup': 'The formula does not find the value it looks up: check the lookup.',
  'check.formula-error.fix.other': 'Check this cell’s formula and enter it again.',

  'check.no-table': 'No table of indicators was found in the workbook. {sheets}',
  'check.no-table.sheet': 'Worksheet “{sheet}”: {reason}',
  'check.no-table.empty': 'No worksheet of the workbook holds any data.',
  'check.no-table.fix':
    'The table needs a column “Chỉ tiêu” (indicator) and at least one column of results with its period.',

  'check.unknown-indicator': 'The row “{label}” has figures but is no indicator of the plan.',
  'check.unknown-indicator.fix': 'If it is one of the plan’s indicators, name it as in the plan. Nearest: {nearest}.',

  'check.ambiguous-indicator': 'The row “{label}” could be several indicators of the plan: {nearest}.',
  'check.ambiguous-indicator.fix': 'Choose the right indicator, or name the row in full as in the plan.',

  'check.duplicate-indicator':
    '“{indicator}” stands twice in this worksheet with different figures: {first} in {firstCell}, {second} in {secondCell}.',
  'check.duplicate-indicator.same':
    '“{indicator}” stands twice in this worksheet ({firstCell} and {secondCell}); the figures do not contradict.',
  'check.duplicate-indicator.fix': 'Keep one row and delete the other.',

  'check.wrong-agency': 'The workbook has “{typed}” leading “{indicator}”; the plan assigns {agencies}.',
  'check.wrong-agency.fix':
    'Correct the lead agency as in part VI of the plan, or move this agency to the co-ordinating column.',

  'check.out-of-range': 'The rate {value} of “{indicator}” lies outside 0% to 100%.',
  'check.out-of-range.fix': 'Check numerator, denominator and the percent sign.',
  'check.out-of-range.fix.reduction': 'If posts were cut, enter the cut as a positive rate (10%, say).',

  'check.percent-scale': 'The cell holds {raw}, which Excel shows as {shown}; it was read as {value}.',
  'check.percent-scale.column': 'The cell holds {raw} in a column of percentages; it was read as {value}.',
  'check.percent-scale.text': 'The cell says “{text}”, on the wrong scale of percent; it was read as {value}.',
  'check.percent-scale.fix': 'Enter this cell again as {value}.',

  'check.hidden-data.sheet': 'The worksheet is hidden but holds figures of indicators; they are still read.',
  'check.hidden-data.row': 'Row {place} is hidden but holds figures of indicators; they are still read.',
  'check.hidden-data.column': 'Column {place} is hidden but holds figures of indicators; they are still read.',
  'check.hidden-data.fix': 'Unhide it if the figures are in use; otherwise move them to an archive.',

  'check.hard-coded-target': 'The column of targets has {count} cells typed as numbers.',
  'check.hard-coded-target.row': 'The row of targets has {count} cells typed as numbers.',
  'check.hard-coded-target.fix': 'Use =CCCH.TARGET("{id}") so that targets always agree with the plan.',

  'check.function-damage': 'Excel can no longer find the CCCH function in this cell; the stored formula is {formula}.',
  'check.function-damage.fix': 'Turn on the CCCH add-in, then select the cell, press F2 and Enter to enter it again.',

  'check.part-exceeds-whole':
    'The numerator is greater than the denominator: “{partName}” is {part}, while “{wholeName}” ({wholeCell}) is only {whole}.',
  'check.part-exceeds-whole.fix': 'Check both cells: a figure may be mistyped, or the two may be swapped.',

  'check.rate-mismatch':
    'The rate of “{indicator}” is typed as {typed}, but {part} ({partCell}) of {whole} ({wholeCell}) is {exact}.',
  'check.rate-mismatch.row':
    'The rate is typed as {typed}, but {part} ({partCell}) of {whole} ({wholeCell}) is {exact}.',
  'check.rate-mismatch.fix':
    'Verify the figures, then use the formula ={partCell}/{wholeCell} instead of a typed number.',

  'check.total-mismatch': '“{name}” says {total}, but the cells from {first} to {last} add up to {sum}.',
  'check.total-mismatch.fix': 'Check each item, then compute the total with SUM.',

  'check.cumulative-decreases':
    'The cumulative figure of “{indicator}” falls from {before} ({beforeCell}) to {after}; within a year it usually does not.',
  'check.cumulative-decreases.count':
    'The cumulative figure in the row “{label}” falls from {before} ({beforeCell}) to {after}; within a year it cannot.',
  'check.cumulative-decreases.fix':
    'Check whether the period’s own figure was entered here; if an earlier figure was revised, say so in the notes column.',

  'check.jump.up':
    '“{indicator}” rose by {move} percentage points from the period before: from {before} ({beforeCell}) to {after}.',
  'check.jump.down':
    '“{indicator}” fell by {move} percentage points from the period before: from {before} ({beforeCell}) to {after}.',
  'check.jump.fix': 'Verify the figures of both periods; if they are right, give the reason in the report.',

  'check.period-unclear': 'The period of the figures cannot be told in the columns {headings}.',
  'check.period-unclear.year': 'The columns {headings} name no year, so the year of their figures cannot be told.',
  'check.period-unclear.by-name':
    'The table’s title names another period than the sheet’s name “{sheet}”, that of another sheet; the figures were read by the name.',
  'check.period-unclear.by-title':
    'The table’s title names another period than the sheet’s name “{sheet}”; the figures were read by the title.',
  'check.period-unclear.by.fix': 'Correct the title or the name so that both name the same period.',
  'check.period-unclear.fix':
    'State period and year in the column’s heading or the table’s title, “Quý I/2026” for example.',

  'check.date-as-text': 'Dates are stored as text in {count} cells of this column, the first being “{text}”.',
  'check.date-as-text.fix': 'Select the column and use Data > Text to Columns with the column format Date: DMY.',

  'check.legacy-encoding':
    '{count} cells are written in the old character set {encoding}: “{text}” is “{unicode}”, for example. They are still read.',
  'check.legacy-encoding.fix': 'Convert these cells to Unicode and use the font Times New Roman.',

  'check.decomposed-unicode':
    '{count} cells hold decomposed Unicode, the first being “{text}”. They are still read, but Excel may not find or match them.',
  'check.decomposed-unicode.fix': 'Convert these cells to precomposed Unicode, or type them again.',

  'check.inconsistent-formula':
    'The formula {own} differs from the one that the neighbouring cells share ({neighbour}: {formula}).',
  'check.inconsistent-formula.constant':
    'This cell holds a typed number, while the neighbouring cells share one formula ({neighbour}: {formula}).',
  'check.inconsistent-formula.fix':
    'If this is not intended, copy the formula from {neighbour}; if it is, give the reason in the notes column.',

  'check.broken-reference': 'The formula {formula} refers to a cell or worksheet that was deleted.',
  'check.broken-reference.sheet':
    'The formula {formula} refers to the worksheet “{sheet}”, which the workbook does not have.',
  'check.broken-reference.sheet-value':
    'The formula {formula} refers to the worksheet “{sheet}”, which the workbook does not have; the cell shows {value}.',
  'check.broken-reference.column': '{first} This column has {count} such cells.',
  'check.broken-reference.fix':
    'Enter the formula again with cells and worksheets that exist; delete it if it is no longer used.',

  'check.external-link': '{count} formulas of this worksheet take figures from another file: “{workbook}”.',
  'check.external-link.unnamed': '{count} formulas of this worksheet take figures from another file.',
  'check.external-link.fix':
    'Copy the figures into this workbook, or break the link with Data > Edit Links: whoever receives the workbook may not have that file.',
} as const;
