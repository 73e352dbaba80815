import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { message, type Language } from '../messages';
import { CommandProblem } from './problems';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const dist = path.join(root, 'dist');

/** The add-in's scripts in the order of its page, without the pane itself, which needs a browser. */
const scripts = ['runtime.js', 'core.js', 'functions.js', 'commands.js'].map((name) => path.join(dist, name));
/** Written at the end of each build that had no error. */
const stamp = path.join(dist, 'preview/.built');
const sources = ['src', 'assets', 'webpack.config.js', 'package-lock.json', 'manifest.xml'];

export interface Bundle {
  scripts: string[];
  /** The parsed functions.json. */
  functions: unknown;
  /** The add-in's id in the manifest. */
  addin: string;
}

/** The add-in's bundle as it would be deployed, built first where it is missing or older than its sources. */
export function bundle(language: Language): Bundle {
  if (isStale()) build(language);
  const functions: unknown = JSON.parse(readFileSync(path.join(dist, 'functions.json'), 'utf8'));
  const manifest = readFileSync(path.join(dist, 'manifest.xml'), 'utf8');
  return { scripts, functions, addin: /<Id>([^<]+)<\/Id>/.exec(manifest)?.[1] ?? '' };
}

function isStale(): boolean {
  if (![stamp, ...scripts].every((file) => existsSync(file))) return true;
  return statSync(stamp).mtimeMs < Math.max(...sources.map((name) => newest(path.join(root, name))));
}

function newest(file: string): number {
  const stats = statSync(file);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

function build(language: Language): void {
  process.stderr.write(`${message(language, 'cli.building')}\n`);
  const webpack = path.join(root, 'node_modules/webpack-cli/bin/cli.js');
  const built = spawnSync(process.execPath, [webpack, '--mode', 'production', '--env', 'preview'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (built.status !== 0) {
    throw new CommandProblem({ id: 'cli.build-failed', params: { detail: firstLine(built.stdout + built.stderr) } });
  }
}

const firstLine = (text: string): string => text.split('\n').find((line) => /error/i.test(line)) ?? text.slice(0, 200);
