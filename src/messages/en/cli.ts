export const cliMessages = {
  'cli.help': `Usage:
  ccch check BOOK.xlsx [--period 2026-Q1] [--json]       check a tracking workbook against the plan
  ccch report BOOK.xlsx --form targets --out NEW.xlsx    insert a report form and save a copy (--form all: every form;
                                                         --settle: values only; --agency ID: tasks of one agency)
  ccch import SOURCE [--period 2026-Q3] [--calendar reporting] [--into BOOK.xlsx --out NEW.xlsx] [--json]
                                                         read figures, compute indicators, put them into a workbook; SOURCE is
                                                           LIST.(csv|xlsx|xls) …   exports of a system, or
                                                           https://…               the address of a CSV or JSON file, or
                                                           --source SOURCE.json    a description (CSV, JSON, OData, ClickHouse),
                                                                                   see docs/nguon-du-lieu.md
  ccch eval '=CCCH.TARGET("online_rate")' [--in BOOK.xlsx] [--json]
                                                         compute a formula as a cell of Excel would
  ccch functions [--json]                                the functions for cells
Periods: 2026-04, 2026-Q1, 2026-H1, 2026-9M, 2026.`,
  'cli.needs-export':
    'Command {command} needs the names of one or more exports (.csv, .xlsx, .xls), an address https://… or --source SOURCE.json.',
  'cli.one-source':
    'Figures come from files, from one address or from one description (--source) at a time. Run the command once for each source.',
  'cli.source-not-json':
    'The description “{file}” is no well-formed JSON. Check brackets and commas; docs/nguon-du-lieu.md has samples.',
  'cli.source-field':
    'The description “{file}” lacks the field “{field}”, or it is wrong. docs/nguon-du-lieu.md says what each field means.',
  'cli.source-unknown-field':
    'The description “{file}” has a field “{field}” that sources of this kind do not have. Correct its name or leave it out; see docs/nguon-du-lieu.md.',
  'cli.source-secret':
    'The description “{file}” has a field “{field}”. Passwords and keys do not belong in files: remove it and set an environment variable ({variables}).',
  'cli.secret-several': 'Set one way to sign in only: {variables}.',
  'cli.secret-needed': 'The description says that one signs in there: set {variables}.',
  'cli.secret-user': 'The environment variable {variable} must hold the user name, without a colon.',
  'cli.secret-header': 'The environment variable {variable} must read like “X-Api-Key: value”.',
  'cli.secret-value':
    'The value of the environment variable {variable} holds letters with diacritics or a line break and cannot be sent. Copy the key again.',
  'cli.bad-calendar':
    'There is no calendar “{calendar}”. Use calendar (calendar quarters) or reporting (from the 15th, official letter 581/BNV-CCHC).',
  'cli.import-no-rows':
    '“{source}” has headings but no row of figures. Check the dates and filters of the export and try again.',
  'cli.import-nothing':
    '“{source}” has no figures that count for {periods}, so nothing was written. Check --period; run without --into to see the rows left out.',
  'cli.import-title': '{source}: {kind}.',
  'cli.import-counts':
    '{rows} rows read; left out: {rejected} faulty, {duplicates} with a code met before, {excluded} not or not yet accepted.',
  'cli.import-columns': 'Columns used: {columns}.',
  'cli.import-periods': 'Periods: {periods}.',
  'cli.import-rejection': '{count} rows left out: {reason}',
  'cli.import-by-server': 'The source’s own server counted; only the counts travelled.',
  'cli.import-missing': 'Indicators that this source cannot give:',
  'cli.import-written': 'Wrote “{sheets}” and saved {out}.',
  'cli.building': 'Building the add-in (once, under a minute) …',
  'cli.build-failed': 'The add-in could not be built: {detail}',
  'cli.bad-option': 'Option {option} does not exist or lacks its value. See ccch --help.',
  'cli.unknown-command': 'There is no command “{command}”. Commands: {commands}.',
  'cli.needs-file': 'Command {command} needs the name of an .xlsx file.',
  'cli.needs-formula': 'Command {command} needs a formula, such as \'=CCCH.TARGET("online_rate")\'.',
  'cli.needs-option': 'Option {option} is missing.',
  'cli.too-many': '“{extra}” is too much: one file or one formula at a time.',
  'cli.no-such-file': 'There is no file “{file}”. Check the path.',
  'cli.is-folder': '“{file}” is a folder, not a file.',
  'cli.cannot-read': 'The file “{file}” cannot be read ({code}).',
  'cli.cannot-write': 'The file “{file}” cannot be written ({code}). Is it open, or does its folder exist?',
  'cli.no-such-folder': 'There is no folder “{folder}”. Create it first, or save elsewhere.',
  'cli.out-ending': 'The name to save to, “{file}”, must end in .xlsx.',
  'cli.out-is-input': '“{file}” is being read and is not written over. Save the copy under another name.',
  'cli.not-a-formula': '“{formula}” is not a formula. Begin with =.',
  'cli.bad-formula': 'The formula “{formula}” is malformed: Excel would not take it.',
  'cli.report-written': 'Inserted “{sheets}” and saved to {out}.',
  'cli.none': 'none',
  'cli.check-title': 'Checking {file} against the reform plan 2026–2030 of Tân Minh commune',
  'cli.check-found': 'Tracking sheets: {sheets} · Period: {period}',
  'cli.check-counts': 'Met: {met} · Not met: {notMet} · No data yet: {noData} · Unreadable: {unreadable}',
  'cli.findings': 'To look at ({count}):',
  'cli.start-title': 'The main job, once, on the sample workbook',
  'cli.start-function': '=CCCH.TARGET("online_rate") → {value}',
  'cli.start-address': 'Preview: {address}  (Ctrl+C to stop)',
  'cli.port-taken': 'Port {port} is in use. Choose another: PORT=3001 npm start',
  'cli.excel-not-on-linux':
    'Desktop Excel does not run on Linux. Use npm start for the preview, or npm run start:web with Excel on the web.',
  'cli.excel-tools-missing':
    'The package office-addin-debugging (optional) is not installed. Run npm ci again on Windows or macOS.',
} as const;
