import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import webpack from 'webpack';

const root = path.dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const dist = path.join(root, 'dist');
const officeFolder = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
const developmentUrl = 'https://localhost:3000/';
/** The source that Microsoft supports; an intranet without internet takes `--env officeJs=local`. */
const officeCdn = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** What Office.js loads for Excel on each platform in our two languages, of its 85 MB. */
const officeFiles = ['office.js', 'excel-{win32,web,mac,ios,android}-16.0*.js', '{vi-vn,en-us}/*.js', '../LICENSE.md'];
const copyOffice = (to) =>
  officeFiles.map((from) => ({
    context: officeFolder,
    from,
    to: `${to}${from.startsWith('..') ? '[name][ext]' : '[path][name][ext]'}`,
    globOptions: { ignore: ['**/*.debug.js', '**/*-core.js'] },
    // Office.js stays as Microsoft made it: no second minification.
    info: { minimized: true },
  }));

/** The registry's own description: the command line prints it. */
const functionsJson = (language) =>
  execFileSync(process.execPath, [path.join(root, 'src/cli/ccch.mjs'), 'functions', '--json', '--lang', language]);

const shared = (production) => ({
  mode: production ? 'production' : 'development',
  devtool: production ? false : 'source-map',
  resolve: { extensions: ['.ts', '.js', '.mjs'] },
  performance: { hints: false },
  stats: 'errors-warnings',
  module: {
    rules: [
      {
        test: /\.ts$/,
        use: { loader: 'ts-loader', options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
      },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
      { test: /\.m?js$/, resolve: { fullySpecified: false } },
    ],
  },
});

/** The pane's page: as Excel loads it, or for the preview with the host's script first and Office.js beside it. */
const panePage = (options) =>
  new HtmlWebpackPlugin({
    template: path.join(root, 'src/taskpane/taskpane.html'),
    chunks: ['functions', 'commands', 'taskpane'],
    chunksSortMode: 'manual',
    ...options,
  });

/** Excel loads add-ins over https only: the development certificate comes from Microsoft's own tool. */
async function devServer() {
  const { getHttpsServerOptions } = (await import('office-addin-dev-certs')).default;
  return {
    port: Number(new URL(developmentUrl).port),
    server: { type: 'https', options: await getHttpsServerOptions() },
    headers: { 'Access-Control-Allow-Origin': '*' },
    static: false,
    hot: false,
    liveReload: true,
  };
}

async function addin({ baseUrl, officeJs, preview }, production) {
  const local = officeJs === 'local';
  return {
    ...shared(production),
    name: 'addin',
    target: ['web', 'es2020'],
    entry: {
      functions: './src/functions/index.ts',
      commands: { import: './src/commands/index.ts', library: { name: 'ccch', type: 'window' } },
      taskpane: './src/taskpane/index.ts',
    },
    output: { path: dist, filename: '[name].js', chunkFilename: '[name].js', clean: { keep: /^(preview|connector)/ } },
    optimization: {
      runtimeChunk: { name: 'runtime' },
      splitChunks: {
        cacheGroups: {
          default: false,
          defaultVendors: false,
          core: {
            // The registry of functions is what the pane's help is made of, too.
            test: /[\\/]src[\\/](plan|tracking|connector|check|reports|messages|excel|commands[\\/]requests|functions[\\/](?!(index|associate)\.ts))/,
            name: 'core',
            // Readers are for the page only where no worker runs: they come when they are needed.
            chunks: 'initial',
            enforce: true,
          },
        },
      },
    },
    ...(process.env.WEBPACK_SERVE && { devServer: await devServer() }),
    plugins: [
      new MiniCssExtractPlugin({ filename: '[name].css' }),
      panePage({ filename: 'taskpane.html', officeScript: local ? 'office/office.js' : officeCdn }),
      ...(preview
        ? [
            panePage({
              filename: 'preview/pane.html',
              publicPath: '../',
              officeScript: 'office/office.js',
              hostScript: 'window.parent.ccchHost.install(window);',
            }),
          ]
        : []),
      new CopyPlugin({
        patterns: [
          { from: 'assets/icon-*.png', to: 'assets/[name][ext]' },
          {
            from: 'manifest.xml',
            transform: (text) =>
              text
                .toString()
                .replaceAll(developmentUrl, baseUrl)
                .replaceAll(new URL(developmentUrl).origin, new URL(baseUrl).origin),
          },
          { from: 'src/functions/registry.ts', to: 'functions.json', transform: () => functionsJson('vi') },
          { from: 'src/functions/registry.ts', to: 'functions.en.json', transform: () => functionsJson('en') },
          ...(local ? copyOffice('office/') : []),
        ],
      }),
    ],
  };
}

/** What reads and counts, for a worker: one plain file that needs no other of the add-in's, and the library of old formats. */
function connector(production) {
  return {
    ...shared(production),
    name: 'connector',
    target: ['webworker', 'es2020'],
    entry: { connector: './src/worker/index.ts' },
    output: { path: dist, filename: '[name].js', chunkFilename: 'connector-[id].js' },
  };
}

/** The grid's packages bring hyphenation tables of some eighty languages, which no cell needs. */
const withoutHyphenation = () =>
  new webpack.NormalModuleReplacementPlugin(/^\.\/[a-z]{2,3}-[\w-]+\.js$/, (resource) => {
    const dynamic = resource.dependencies[0]?.type === 'import()';
    if (dynamic && /[\\/]engine-render[\\/]/.test(resource.context))
      resource.request = 'data:text/javascript,export {}';
  });

/**
 * Marks the time of a whole build: webpack leaves files alone whose content is the same, so that their own times do
 * not tell whether they are newer than the sources.
 */
const stamp = {
  apply: (compiler) =>
    compiler.hooks.done.tap('stamp', (result) => {
      if (!result.hasErrors()) writeFileSync(path.join(dist, 'preview/.built'), '');
    }),
};

function preview(production) {
  return {
    ...shared(production),
    name: 'preview',
    devtool: false,
    target: ['web', 'es2022'],
    entry: { preview: './src/preview/index.ts' },
    output: {
      path: path.join(dist, 'preview'),
      filename: '[name].js',
      chunkFilename: '[name].js',
      clean: { keep: /^(pane\.html|\.built)$/ },
    },
    // Served to this machine only, and the grid's packages come minified: a minute saved at every build.
    optimization: { minimize: false },
    plugins: [
      withoutHyphenation(),
      stamp,
      new MiniCssExtractPlugin({ filename: '[name].css' }),
      new HtmlWebpackPlugin({ template: path.join(root, 'src/preview/preview.html'), filename: 'index.html' }),
      new CopyPlugin({
        patterns: [{ from: 'assets/samples/*.xlsx', to: 'samples/[name][ext]' }, ...copyOffice('office/')],
      }),
    ],
  };
}

/**
 * Options: `--env baseUrl=https://ccch.example.gov.vn/` writes the manifest for that address; `--env officeJs=local`
 * ships Office.js beside the add-in; `--env preview` also builds the preview.
 */
export default async (env = {}, { mode } = {}) => {
  const production = mode === 'production';
  const options = {
    baseUrl: (env.baseUrl ?? developmentUrl).replace(/\/*$/, '/'),
    officeJs: env.officeJs,
    preview: env.preview,
  };
  return [await addin(options, production), connector(production), ...(env.preview ? [preview(production)] : [])];
};
