import type { KindDeclaration } from './types';

/**
 * Statistic of digitisation by unit (export F). Systems count reused papers within the digitised ones or beside them;
 * the identity that the rows satisfy tells which (see `tables/adjust.ts`).
 */
export const digitisationByUnit: KindDeclaration = {
  id: 'digitisation-by-unit',
  columns: [
    { id: 'label', headings: [/^(ten )?don vi$|^co quan( don vi)?$/, /^linh vuc$/] },
    { id: 'total', headings: [/^(so ho so )?(da )?tiep nhan$/, /^(tong )?so (ho so )?tiep nhan$/] },
    {
      id: 'papers-none',
      headings: [/\bchua (co )?so hoa (tphs|thanh phan( ho so)?)$/, /so hoa khi tiep nhan > chua so hoa$/],
    },
    {
      id: 'papers-digitised',
      headings: [
        /\bco so hoa (tphs|thanh phan( ho so)?)$/,
        /\bda so hoa (tphs|thanh phan( ho so)?)$/,
        /so hoa khi tiep nhan > (co|da) so hoa$/,
      ],
    },
    { id: 'papers-reused-portal', headings: [/\bco tai su dung tu (cong )?dvcqg$/] },
    { id: 'papers-reused', headings: [/\bco tai su dung$/] },
    { id: 'finished-total', headings: [/^(so ho so )?da (giai quyet|xu li)$/] },
    { id: 'results-none', headings: [/\bso hoa ket qua > chua( so hoa)?( ket qua)?$/, /\bchua so hoa ket qua$/] },
    {
      id: 'results-digitised',
      headings: [/\bso hoa ket qua > (da|co)( so hoa)?( ket qua)?$/, /\b(da|co) so hoa ket qua$/],
    },
  ],
  required: [['label'], ['total', 'finished-total'], ['papers-digitised', 'results-digitised']],
  counting: {
    by: 'table',
    adjust: 'reused-beside-digitised',
    emissions: [
      {
        kind: 'digitisation',
        counts: {
          received: ['total'],
          'papers-digitised': ['papers-digitised'],
          'papers-reused': ['papers-reused'],
          finished: ['finished-total'],
          'result-digitised': ['results-digitised'],
        },
      },
    ],
    identities: [{ whole: 'finished-total', parts: ['results-none', 'results-digitised'], severity: 'warning' }],
  },
  gives: [
    { indicator: 'dossier_papers_digitised_rate', anyOf: [['total', 'papers-digitised']] },
    { indicator: 'dossier_results_digitised_rate', anyOf: [['finished-total', 'results-digitised']] },
    {
      indicator: 'dossier_digitised_rate',
      anyOf: [['total', 'papers-digitised', 'finished-total', 'results-digitised']],
    },
  ],
};
