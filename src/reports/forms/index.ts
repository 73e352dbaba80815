import type { FormDefinition } from '../form';
import { cchc1Form } from './cchc-1';
import { cchc2Form } from './cchc-2';
import { cchc3Form } from './cchc-3';
import { cchc4Form } from './cchc-4';
import { cchc5Form } from './cchc-5';
import { cchc6Form } from './cchc-6';
import { cchc7Form } from './cchc-7';
import { checkForm } from './check';
import { digitisationForm } from './digitisation';
import { ii06Form } from './ii-06';
import { index766Form } from './index-766';
import { outlineForm } from './outline';
import { overdueForm } from './overdue';
import { parIndexForm } from './par-index';
import { paymentForm } from './payment';
import { settingsForm } from './settings';
import { surveyForm } from './survey';
import { targetsForm } from './targets';
import { tasksForm } from './tasks';
import { trackingForm } from './tracking';

export { taskStatuses } from './tasks';

/** The report forms in the order in which officers send them. */
export const sheetForms: readonly FormDefinition[] = [
  targetsForm,
  tasksForm,
  cchc1Form,
  cchc2Form,
  cchc3Form,
  cchc4Form,
  cchc5Form,
  cchc6Form,
  cchc7Form,
  ii06Form,
  paymentForm,
  digitisationForm,
  overdueForm,
  surveyForm,
  index766Form,
  parIndexForm,
  outlineForm,
  checkForm,
] as FormDefinition[];

/** Sheets for the officer to work with, which no set of reports contains. */
const workingForms = [trackingForm, settingsForm] as FormDefinition[];

/** Every form by its public id; ids never change. */
export const reportForms: ReadonlyMap<string, FormDefinition> = new Map(
  [...sheetForms, ...workingForms].map((form) => [form.id, form]),
);
