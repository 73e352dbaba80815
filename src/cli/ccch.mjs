#!/usr/bin/env node
// The command line's launcher: TypeScript sources run as they are.
import { register } from 'tsx/esm/api';

register();
// A reader that stops early (`| head`) is no error.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2));
