import { dossierList, dossierNeeds } from './dossier-list';
import type { KindDeclaration } from './types';

/**
 * As the list of dossiers, of one channel only: systems whose list has no channel column let officers filter by it, so
 * that the channel stands in the title or in the name of the file ("Danh sách hồ sơ trực tuyến.xls").
 */
export const dossierListOneChannel: KindDeclaration = {
  ...dossierList,
  id: 'dossier-list-one-channel',
  excluded: ['channel'],
  channelByTitle: true,
  gives: [{ indicator: 'online_rate', anyOf: [[]] }, ...dossierNeeds],
};
