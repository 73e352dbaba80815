import type { KindDeclaration } from './types';

/** Any indicator of the plan with its value, or with numerator and denominator: what no system exports. */
export const indicatorValuesTable: KindDeclaration = {
  id: 'indicator-values',
  columns: [
    { id: 'indicator', headings: [/^(ten )?chi tieu$|^indicator$/, /^(noi dung|ten|ma) chi tieu$/, /^noi dung$/] },
    { id: 'numerator', headings: [/^tu so$|^numerator$/, /^(so )?(da )?(thuc hien|dat)$/] },
    { id: 'denominator', headings: [/^mau so$|^denominator$/, /^tong so$/] },
    {
      id: 'value',
      headings: [
        /^(gia tri|ket qua|so lieu|value)( thuc hien| dat duoc)?$/,
        /^(ti le|muc do)( dat)?( duoc)?$/,
        /^ket qua\b/,
        // "Quý III/2026": a column that says only of when its values are.
        /^((qui|quy|q) ?([ivx]+|[1-4])|(thang|t) ?\d{1,2}|(6|9) ?(thang|t)( dau nam)?|nam)( (nam )?20\d\d)?$/,
      ],
    },
    { id: 'period', headings: [/^ki( (bao cao|so lieu))?$|^period$/, /^thoi (gian|diem)$/] },
    { id: 'unit', headings: [/^(don vi|co quan)( thuc hien| bao cao)?$/] },
  ],
  required: [['indicator'], ['value', 'numerator']],
  counting: { by: 'indicator' },
  gives: [],
};
