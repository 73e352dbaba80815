import tseslint from 'typescript-eslint';
import officeAddins from 'eslint-plugin-office-addins';

/** Folders in the order of docs/architecture: a folder may import itself and what its list names. */
const allowed = {
  messages: [],
  plan: ['messages'],
  tracking: ['plan', 'messages'],
  connector: ['tracking', 'plan', 'messages'],
  check: ['connector', 'tracking', 'plan', 'messages'],
  reports: ['check', 'connector', 'tracking', 'plan', 'messages'],
  excel: ['reports', 'check', 'connector', 'tracking', 'plan', 'messages'],
  functions: ['excel', 'reports', 'check', 'connector', 'tracking', 'plan', 'messages'],
  commands: ['excel', 'reports', 'check', 'connector', 'tracking', 'plan', 'messages'],
  worker: ['check', 'connector', 'tracking', 'plan', 'messages'],
  taskpane: [
    'functions',
    'excel',
    'reports',
    'check',
    'connector',
    'tracking',
    'plan',
    'messages',
    'commands',
    'worker',
  ],
  host: ['messages'],
  preview: ['host', 'messages'],
  cli: ['host', 'excel', 'reports', 'check', 'connector', 'tracking', 'plan', 'messages', 'commands', 'functions'],
};
const pure = ['messages', 'plan', 'tracking', 'connector', 'check', 'reports'];
/** Packages that a pure folder may use, none of which touches the platform. */
const pureMayImport = { connector: ['fflate', '@e965/xlsx', '@clickhouse/client-web'] };
/** Only these name Office.js: the folder that wraps it, and the entry points that register with it. */
const officeGlobals = ['Office', 'Excel', 'OfficeExtension', 'CustomFunctions'];
const mayNameOffice = ['excel', 'functions', 'commands', 'taskpane'];
const platformGlobals = ['window', 'document', 'navigator', 'fetch', 'localStorage', 'process', 'Buffer', 'self'];
/** Where Vietnamese words are data or belong to the catalogue; elsewhere a string with diacritics is a lost message. */
const mayHoldVietnamese = ['messages', 'plan', 'tracking', 'reports'];

const vietnamese = String.raw`/[À-ỹĐđ]/u`;
const lostMessages = [
  { selector: `Literal[value=${vietnamese}]`, message: 'A string that a user sees belongs to src/messages.' },
  {
    selector: `TemplateElement[value.raw=${vietnamese}]`,
    message: 'A string that a user sees belongs to src/messages.',
  },
];

const folderRules = Object.entries(allowed).map(([folder, imports]) => ({
  files: [`src/${folder}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^\\.\\./(\\.\\./)*(${Object.keys(allowed)
              .filter((name) => name !== folder && !imports.includes(name))
              .join('|')})(/|$)`,
            message: `src/${folder} may import only: ${[folder, ...imports].join(', ')}.`,
          },
          ...(pure.includes(folder)
            ? [
                {
                  regex: `^(?!\\.${(pureMayImport[folder] ?? []).map((name) => `|${name}$`).join('')})`,
                  message: `src/${folder} is pure: no packages, no Node, no Office.js.`,
                },
              ]
            : []),
        ],
      },
    ],
    'no-restricted-globals': [
      'error',
      ...(mayNameOffice.includes(folder) ? [] : officeGlobals),
      ...(pure.includes(folder) ? platformGlobals : []),
    ],
    'no-restricted-syntax': ['error', ...(mayHoldVietnamese.includes(folder) ? [] : lostMessages)],
  },
}));

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['src/{excel,functions,commands,taskpane}/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    languageOptions: {
      globals: { Office: 'readonly', Excel: 'readonly', OfficeExtension: 'readonly', CustomFunctions: 'readonly' },
    },
    rules: {
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-empty-load': 'error',
    },
  },
  { files: ['src/**/*.ts'], rules: { 'max-lines': ['error', { max: 300 }] } },
  ...folderRules,
  // Code pages and characters of file formats are data.
  { files: ['src/connector/readers/**/*.ts'], rules: { 'no-restricted-syntax': 'off' } },
  // The examples of functions are formulas as officers type them: data, not messages.
  { files: ['src/functions/definitions/**/*.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.ts', '**/*.js', '**/*.mjs'],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'prefer-const': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'start' }],
    },
  },
);
