import type { KindDeclaration } from './types';

/** Columns of shares ("%", "Tỷ lệ") stand beside the counts and are never read. */
const count = (pattern: string): RegExp => new RegExp(`^(?!.*\\b(ti le|phan tram)\\b).*\\b${pattern}\\b`);

/** Statistic of online services by unit (export G): dossiers by channel, fees and online payments. */
export const statisticByChannel: KindDeclaration = {
  id: 'statistic-by-channel',
  columns: [
    { id: 'label', headings: [/^(ten )?don vi$|^co quan( don vi)?$/, /^linh vuc$/] },
    {
      id: 'online',
      headings: [count('(nop|tiep nhan) (qua mang|truc tuyen|online)'), /^(ho so )?(qua mang|truc tuyen)$/],
    },
    { id: 'direct', headings: [count('(nop|tiep nhan) truc tiep'), count('truc tiep')] },
    { id: 'postal', headings: [count('(nop|tiep nhan)? ?(qua )?buu (chinh|dien)( cong ich)?'), count('bcci')] },
    {
      id: 'online-open-in-time',
      headings: [count('truc tuyen dang (xu li|giai quyet).*(trong|chua den) han')],
    },
    { id: 'online-open-late', headings: [count('truc tuyen dang (xu li|giai quyet).*(qua|tre) han')] },
    { id: 'with-fee', headings: [count('(ho so )?(co )?(nvtc|nghia vu tai chinh)')] },
    { id: 'paid-online', headings: [count('(da )?thanh toan truc tuyen')] },
  ],
  required: [['label'], ['online'], ['direct']],
  counting: {
    by: 'table',
    emissions: [
      {
        kind: 'dossiers',
        channel: 'online',
        counts: { received: ['online'], 'open-in-time': ['online-open-in-time'], 'open-late': ['online-open-late'] },
      },
      { kind: 'dossiers', channel: 'direct', counts: { received: ['direct'] } },
      { kind: 'dossiers', channel: 'postal', counts: { received: ['postal'] } },
      { kind: 'payments', counts: { 'with-fee': ['with-fee'], 'paid-online': ['paid-online'] } },
    ],
    identities: [],
  },
  gives: [
    { indicator: 'online_rate', anyOf: [['online', 'direct']] },
    { indicator: 'payment_online_rate', anyOf: [['with-fee', 'paid-online']] },
  ],
};
