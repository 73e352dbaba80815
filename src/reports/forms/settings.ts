import type { FormDefinition, SettingsTable } from '../form';

/** Thiết lập biểu mẫu: what the commune words for itself, as a worksheet of its workbook. */
export const settingsForm: FormDefinition<SettingsTable> = {
  id: 'settings',
  name: 'form.settings.name',
  title: 'form.settings.title',
  tab: { withPeriod: 'form.settings.tab', withoutPeriod: 'form.settings.tab' },
  source: { basis: 'form.settings.basis', standing: 'stated' },
  notes: ['form.settings.note'],
  periods: [],
  calendar: 'workbook',
  orientation: 'landscape',
  head: 'none',
  columns: [
    { id: 'label', header: 'form.settings.column.label', widthMm: 62, style: 'text' },
    { id: 'standard', header: 'form.settings.column.standard', widthMm: 95, style: 'text' },
    { id: 'value', header: 'form.settings.column.value', widthMm: 95, style: 'entryText', kept: true },
  ],
  leftHalf: 'label',
  foot: 'notes',
  table: { kind: 'settings' },
};
