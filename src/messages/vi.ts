import { checkMessages } from './vi/check';
import { cliMessages } from './vi/cli';
import { errorMessages } from './vi/errors';
import { fileMessages } from './vi/files';
import { fixMessages } from './vi/fixes';
import { functionMessages } from './vi/functions';
import { hostMessages } from './vi/host';
import { paneMessages } from './vi/pane';
import { previewMessages } from './vi/preview';
import { readerMessages } from './vi/reader';
import { reportMessages } from './vi/reports';
import { termMessages } from './vi/terms';

export const vi = {
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
