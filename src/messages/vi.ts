import { checkMessages } from './vi/check';
import { cliMessages } from './vi/cli';
import { connectorMessages } from './vi/connector';
import { connectorReaderMessages } from './vi/connector-readers';
import { connectorSourceMessages } from './vi/connector-sources';
import { errorMessages } from './vi/errors';
import { fileMessages } from './vi/files';
import { fixMessages } from './vi/fixes';
import { formMessages } from './vi/forms';
import { cchcFormMessages } from './vi/forms-cchc';
import { functionHelpMessages } from './vi/function-help';
import { functionMessages } from './vi/functions';
import { hostMessages } from './vi/host';
import { paneMessages } from './vi/pane';
import { paneDataMessages } from './vi/pane-data';
import { paneFunctionMessages } from './vi/pane-functions';
import { paneReportMessages } from './vi/pane-reports';
import { paneSourceMessages } from './vi/pane-sources';
import { previewMessages } from './vi/preview';
import { readerMessages } from './vi/reader';
import { reportMessages } from './vi/reports';
import { termMessages } from './vi/terms';

export const vi = {
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
