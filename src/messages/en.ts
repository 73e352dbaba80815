import { checkMessages } from './en/check';
import { cliMessages } from './en/cli';
import { errorMessages } from './en/errors';
import { fileMessages } from './en/files';
import { fixMessages } from './en/fixes';
import { functionMessages } from './en/functions';
import { hostMessages } from './en/host';
import { paneMessages } from './en/pane';
import { previewMessages } from './en/preview';
import { readerMessages } from './en/reader';
import { reportMessages } from './en/reports';
import { termMessages } from './en/terms';

export const en = {
  ...checkMessages,
  ...cliMessages,
  ...errorMessages,
  ...fileMessages,
  ...fixMessages,
  ...functionMessages,
  ...hostMessages,
  ...paneMessages,
  ...previewMessages,
  ...readerMessages,
  ...reportMessages,
  ...termMessages,
} as const;
