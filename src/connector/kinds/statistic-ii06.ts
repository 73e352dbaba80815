import type { KindDeclaration } from './types';

const taken = '(so ho so )?(nhan giai quyet|tiep nhan)';
const finished = '(so luong )?(ho so )?da (giai quyet|xu li)';
const open = '(so luong )?(ho so )?dang (giai quyet|xu li)';
/** Under any heading that says so: "… da giai quyet > truoc han". */
const under = (group: string, leaf: string): RegExp => new RegExp(`\\b${group}\\b.*> ${leaf}$`);

/** In a header of one row: "dang giai quyet qua han". */
const flat = (when: 'da' | 'dang', leaf: string): RegExp =>
  new RegExp(`^(so )?(ho so )?${when === 'da' ? '(da )?' : 'dang '}(giai quyet|xu li) ${leaf}$`);

/** Biểu số II.06a/VPCP/KSTT: one row a field, or a unit in its aggregate variant, over 13 columns. */
export const statisticIi06: KindDeclaration = {
  id: 'statistic-ii06',
  columns: [
    {
      id: 'label',
      headings: [
        /^linh vuc( cong viec)?( giai quyet)?( theo cap)?$/,
        /^linh vuc\b/,
        /^(ten )?don vi$|^co quan( don vi)?$/,
      ],
    },
    { id: 'total', headings: [under(taken, '(tong so|tong)'), /^tong so tiep nhan$/] },
    { id: 'online', headings: [under(taken, 'truc tuyen'), /^truc tuyen$/] },
    { id: 'direct-or-postal', headings: [under(taken, 'truc tiep.*(buu chinh|bcci).*'), under(taken, 'truc tiep')] },
    {
      id: 'carried',
      headings: [under(taken, '(tu )?ki truoc( chuyen (qua|sang))?'), /^(tu )?ki truoc( chuyen (qua|sang))?$/],
    },
    { id: 'finished-total', headings: [under(finished, '(tong so|tong)')] },
    { id: 'early', headings: [under(finished, 'truoc han'), flat('da', 'truoc han'), /^truoc han$/] },
    { id: 'on-time', headings: [under(finished, 'dung han'), flat('da', 'dung han'), /^dung han$/] },
    { id: 'late', headings: [under(finished, '(qua|tre) han'), flat('da', '(qua|tre) han')] },
    { id: 'open-total', headings: [under(open, '(tong so|tong)')] },
    {
      id: 'open-in-time',
      headings: [under(open, '(trong|chua den) han'), flat('dang', '(trong|chua den) han'), /^trong han$/],
    },
    { id: 'open-late', headings: [under(open, '(qua|tre) han'), flat('dang', '(qua|tre) han')] },
  ],
  required: [['label'], ['total', 'online'], ['early', 'on-time'], ['late']],
  counting: {
    by: 'table',
    emissions: [
      { kind: 'dossiers', channel: 'online', counts: { received: ['online'] } },
      { kind: 'dossiers', channel: 'direct-or-postal', counts: { received: ['direct-or-postal'] } },
      { kind: 'dossiers', counts: { received: ['total'] }, less: 'carried', unless: 'online' },
      {
        kind: 'dossiers',
        counts: {
          carried: ['carried'],
          'finished-early': ['early'],
          'finished-on-time': ['on-time'],
          'finished-late': ['late'],
          'open-in-time': ['open-in-time'],
          'open-late': ['open-late'],
        },
      },
    ],
    identities: [
      { whole: 'total', parts: ['online', 'direct-or-postal', 'carried'], severity: 'error' },
      { whole: 'finished-total', parts: ['early', 'on-time', 'late'], severity: 'error' },
      { whole: 'open-total', parts: ['open-in-time', 'open-late'], severity: 'error' },
      { whole: 'total', parts: ['finished-total', 'open-total'], severity: 'warning' },
    ],
  },
  gives: [
    { indicator: 'online_rate', anyOf: [['online', 'direct-or-postal']] },
    { indicator: 'on_time_rate', anyOf: [['early', 'on-time', 'late']] },
  ],
};
