import type { SummaryKind } from '../types';
import { dossierColumns } from './list-columns';
import type { IndicatorNeeds, KindDeclaration } from './types';

/** What a list of dossiers can give beside its channel. */
export const dossierNeeds: readonly IndicatorNeeds[] = [
  {
    indicator: 'on_time_rate',
    anyOf: [
      ['finished', 'due'],
      ['handed-over', 'due'],
    ],
  },
  {
    indicator: 'payment_online_rate',
    anyOf: [
      ['payment', 'fee-total'],
      ['payment', 'fee'],
      ['payment', 'charge'],
    ],
  },
  { indicator: 'dossier_papers_digitised_rate', anyOf: [['papers']] },
  {
    indicator: 'dossier_results_digitised_rate',
    anyOf: [
      ['result', 'finished'],
      ['result', 'handed-over'],
    ],
  },
  {
    indicator: 'dossier_digitised_rate',
    anyOf: [
      ['papers', 'result', 'finished'],
      ['papers', 'result', 'handed-over'],
    ],
  },
  { indicator: 'eid_verified_rate', anyOf: [['identified']] },
];

/** What the rows of a list of dossiers are counted as. */
export const dossierKinds: readonly SummaryKind[] = ['dossiers', 'payments', 'digitisation'];

/**
 * "Danh sách hồ sơ", one row a dossier: lists A, B and C of provincial one-stop systems, the register of dossiers, and
 * exports with the field names of Thông tư 04/2025/TT-VPCP.
 */
export const dossierList: KindDeclaration = {
  id: 'dossier-list',
  columns: dossierColumns,
  required: [['received'], ['code', 'procedure'], ['state', 'due', 'finished', 'handed-over', 'channel']],
  counting: { by: 'record', kinds: dossierKinds },
  gives: [{ indicator: 'online_rate', anyOf: [['channel']] }, ...dossierNeeds],
};
