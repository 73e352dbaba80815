import { presentFinding } from '../check/present';
import { onRequest } from '../commands/requests';
import * as functions from '../excel/functions-operations';
import * as workbook from '../excel/operations';
import { insertReports, previewReports } from '../excel/report-operations';
import { message } from '../messages';
import { tanMinhPlan } from '../plan/plan';
import { reportForms } from '../reports';
import { dataOperations } from './data-connector';
import { explain, keepFragmentOnReload, paneLanguage } from './opening';
import { startPane } from './pane';
import './styles/tokens.css';
import './styles/base.css';
import './styles/notices.css';
import './styles/result.css';
import './styles/details.css';
import './styles/fixes.css';
import './styles/reports.css';
import './styles/data.css';
import './styles/functions.css';

keepFragmentOnReload();

function start(root: HTMLElement): void {
  const language = paneLanguage(Office.context.displayLanguage);
  document.documentElement.lang = language;
  document.title = message(language, 'pane.name');
  const run = startPane(root, {
    operations: {
      ...workbook,
      check: workbook.checkWorkbook,
      insertReports,
      previewReports,
      data: dataOperations(),
      functions,
    },
    plan: tanMinhPlan,
    forms: reportForms,
    language,
    present: presentFinding,
  });
  onRequest(run);
}

const root = document.querySelector<HTMLElement>('#pane');
if (root) {
  // Without Office.js (an intranet that blocks it) waiting would not help.
  if (typeof Office === 'undefined') explain('pane.no-office');
  else {
    void Office.onReady(({ host }) => {
      if (host === Office.HostType.Excel) start(root);
      else explain('pane.not-in-excel');
    });
  }
}
