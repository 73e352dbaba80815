/** Words of the help of the custom functions: the pages in docs/ham and the pane. */
export const functionHelpMessages = {
  'function.question.TARGET': 'What must this indicator reach?',
  'function.question.TARGETS': 'Which targets does the plan set, and who leads?',
  'function.question.INDICATOR': 'What is this indicator called, how is it computed, who leads, by when?',
  'function.question.STATUS': 'Has this actual value met the target?',
  'function.question.GAP': 'How much is it short of, or above, the target?',
  'function.question.PROGRESS': 'What share of the way to the target has been covered?',
  'function.question.RATE': 'What share of the whole has been done?',
  'function.question.REDUCTION': 'By what share has the number fallen since the base year?',
  'function.question.NUMBER': 'This cell holds text: which number does it state?',
  'function.question.MATCH': 'Which indicator of the plan is this row of the workbook?',
  'function.question.TASKS': 'Which tasks does the plan give this agency?',
  'function.question.ACTUAL': 'What does this list of dossiers (or summary) give for the indicator?',
  'function.remark.no-roadmap':
    'The plan states targets for 2030 only, not year by year: every year from 2026 to 2030 gives the same number.',
  'function.remark.not-display':
    'The number in the cell is compared, not its display: 0.7496 may show as 75% and still be short of 75%.',
  'function.remark.empty-cell':
    'An empty cell means no data, not 0. A 0 that an officer typed is 0. Some older builds of Excel hand an empty cell to a function as 0: there, type “-” while there is no data.',
  'function.remark.one-spill':
    'For a long column write one formula over the range (=CCCH.STATUS(A2:A500, B2:B500)) rather than one a row: it calculates many times faster.',
  'function.remark.points': 'The result is in percentage points: target 75%, actual 68.5%, gap −6.5%.',
  'function.remark.backwards': 'Negative means behind the starting value; above 100% means beyond the target.',
  'function.remark.native-rate':
    'Where these checks are not needed, Excel’s own division (=C2/D2) gives the same; but an empty denominator is #DIV/0! there.',
  'function.remark.growth': 'Negative means growth.',
  'function.remark.separators':
    'A comma is the decimal mark, a dot before exactly three digits separates thousands: “1.234” is 1234, “1,234” is 1.234. Percentages and ratios give rates: “75,5%” is 0.755.',
  'function.remark.never-guesses':
    'It never guesses: where a phrase may mean two indicators, or none of the plan, the result is #N/A.',
  'function.remark.fields':
    'Fields may also be named in Vietnamese: tên, đơn vị tính, mục, cơ quan chủ trì, công thức, trích dẫn, so sánh, thời hạn, mã, số trong kế hoạch.',
  'function.remark.no-header':
    'The table spills down and right from the formula, without a header row. The cells there must be empty.',
  'function.remark.short-agency': 'Usual short forms are understood: “VP HĐND&UBND”, “P. VH-XH”, “TT PVHCC”.',
  'function.remark.data-header':
    'Choose the range with its header row; columns may be in any order. Choose the data rather than whole columns (A:K).',
  'function.remark.latest-period': 'Without a period the latest in the table is taken.',
  'function.remark.on-time':
    'The plan sets no target for dossiers solved in time; their rate is computed under the id on_time_rate.',
  'function.kind.indicator': 'id, number in the plan or name',
  'function.kind.year': 'year, date or period',
  'function.kind.period': 'reporting period',
  'function.kind.rate': 'rate',
  'function.kind.count': 'count',
  'function.kind.number': 'number or text of a number',
  'function.kind.text': 'text',
  'function.kind.table': 'range with its header row',
  'function.result.percentage':
    'A rate, shown as a percentage (0.75 as 75%). Older Excel without formatted numbers shows 0.75.',
  'function.result.number': 'A number.',
  'function.result.text': 'Text.',
  'function.result.table': 'A table that spills.',
} as const;
