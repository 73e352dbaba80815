import { checkMessages } from './en/check';
import { cliMessages } from './en/cli';
import { connectorMessages } from './en/connector';
import { connectorReaderMessages } from './en/connector-readers';
import { connectorSourceMessages } from './en/connector-sources';
import { errorMessages } from './en/errors';
import { fileMessages } from './en/files';
import { fixMessages } from './en/fixes';
import { formMessages } from './en/forms';
import { cchcFormMessages } from './en/forms-cchc';
import { functionHelpMessages } from './en/function-help';
import { functionMessages } from './en/functions';
import { hostMessages } from './en/host';
import { paneMessages } from './en/pane';
import { paneDataMessages } from './en/pane-data';
import { paneFunctionMessages } from './en/pane-functions';
import { paneReportMessages } from './en/pane-reports';
import { paneSourceMessages } from './en/pane-sources';
import { previewMessages } from './en/preview';
import { readerMessages } from './en/reader';
import { reportMessages } from './en/reports';
import { termMessages } from './en/terms';

export const en = {
  ...checkMessages,
  ...cliMessages,
  ...connectorMessages,
  ...connectorReaderMessages,
  ...connectorSourceMessages,
  ...errorMessages,
  ...fileMessages,
  ...fixMessages,
  ...formMessages,
  ...cchcFormMessages,
  ...functionHelpMessages,
  ...functionMessages,
  ...hostMessages,
  ...paneMessages,
  ...paneDataMessages,
  ...paneFunctionMessages,
  ...paneReportMessages,
  ...paneSourceMessages,
  ...previewMessages,
  ...readerMessages,
  ...reportMessages,
  ...termMessages,
} as const;
