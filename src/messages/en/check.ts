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
  'check.hard-coded-target.fix': 'Use =CCCH.TARGET("{id}") so that targets always agree with the plan.',

  'check.function-damage': 'Excel can no longer find the CCCH function in this cell; the stored formula is {formula}.',
  'check.function-damage.fix': 'Turn on the CCCH add-in, then select the cell, press F2 and Enter to enter it again.',

  'check.broken-reference': 'The formula refers to deleted cells: {formula}',
  'check.broken-reference.sheet':
    'The formula refers to worksheet “{name}”, which the workbook does not have: {formula}',
  'check.broken-reference.fix': 'Enter the formula again with the right cells or worksheet.',

  'check.external-link':
    '{count} formulas of this worksheet take their figures from another file (“{workbook}”), which other computers may not have.',
  'check.external-link.fix': 'Copy the figures into the workbook, or paste values over the formulas before sending it.',

  'check.legacy-encoding':
    '{count} cells of this worksheet are in the old encoding {encoding}, such as “{text}”; they were read as Unicode.',
  'check.legacy-encoding.fix': 'Convert these cells to Unicode, font Times New Roman.',

  'check.decomposed-unicode':
    '{count} cells of this worksheet hold Vietnamese with separate marks, which Excel takes for other text when it searches and compares.',
  'check.decomposed-unicode.fix': 'Type these cells again in precomposed Unicode.',

  'check.date-as-text':
    '{count} dates of this column are stored as text, such as “{text}”: Excel can neither sort nor compare them.',
  'check.date-as-text.fix': 'Enter them again as dates of Excel (dd/mm/yyyy).',

  'check.cumulative-decreases': 'The cumulative figure of “{label}” falls from {before} to {after}.',
  'check.cumulative-decreases.fix': 'Check it: within a year a later cumulative figure cannot be lower.',

  'check.jump': '“{indicator}” moves much between two neighbouring periods: from {before} to {after}.',
  'check.jump.fix': 'Check the figures; if they are right, give the reason in the report.',

  'check.part-exceeds-whole': '“{label}”: numerator {part} exceeds denominator {whole}.',
  'check.part-exceeds-whole.fix': 'Check both numbers: a part cannot exceed the whole.',

  'check.rate-mismatch': '“{indicator}” says {typed}, but {part} ÷ {whole} is {computed}.',
  'check.rate-mismatch.fix': 'Correct the rate, or let Excel compute it from numerator and denominator.',

  'check.total-mismatch': 'Row “{label}” says {total}; the rows above add up to {sum}.',
  'check.total-mismatch.fix': 'Check the rows, or let Excel add them with SUM.',

  'check.period-unclear': 'The period of these columns cannot be told: {columns}.',
  'check.period-unclear.fix': 'State period and year in the heading or the title, such as “Quý I/2026”.',

  'check.inconsistent-formula': 'Formula {formula} differs from the one that its neighbours share.',
  'check.inconsistent-formula.number': 'A number is typed here, while the neighbouring cells share one formula.',
  'check.inconsistent-formula.fix': 'Copy the formula of the neighbouring cell, unless there is a reason to differ.',
} as const;
