import { compareImport, importData } from '../excel/import-operations';
import { check, goToCell } from '../excel/operations';
import { insertReport, insertReports } from '../excel/report-operations';
import { announce } from './requests';

/*
 * The ribbon. A press shows the pane and hands over to it, so that progress, cancel and errors have one home. With the
 * shared runtime the pane's code and this one live in the same page (Office.js documentation, shared runtime).
 */
function ribbonCommand(name: 'check' | 'insert-report') {
  return async (event: Office.AddinCommands.Event): Promise<void> => {
    try {
      await Office.addin.showAsTaskpane();
      announce(name);
    } finally {
      event.completed();
    }
  };
}

if (typeof Office !== 'undefined') {
  void Office.onReady(() => {
    Office.actions.associate('checkWorkbook', ribbonCommand('check'));
    Office.actions.associate('insertReport', ribbonCommand('insert-report'));
  });
}

export { check, goToCell, insertReport, insertReports, compareImport, importData };
