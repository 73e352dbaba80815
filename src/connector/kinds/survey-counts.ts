import type { KindDeclaration } from './types';

/** A survey counted by level: one row a field or group. A scale of three has no "bình thường" and one level below. */
export const surveyCounts: KindDeclaration = {
  id: 'survey-counts',
  columns: [
    {
      id: 'field',
      headings: [/^(ten )?linh vuc\b/],
    },
    {
      id: 'label',
      headings: [
        /^(doi tuong|noi dung|loai|dich vu)( duoc)? khao sat$/,
        /^(doi tuong|nhom|dich vu|noi dung|don vi|co quan)$/,
      ],
    },
    {
      id: 'forms',
      headings: [/^(tong )?so phieu( (phat ra|phat|khao sat|thu ve))?$/, /\bso phieu (phat ra|khao sat)\b/],
    },
    { id: 'valid-forms', headings: [/\b(so )?phieu hop le$/] },
    { id: 'very-satisfied', headings: [/(^|> |\bmuc )rat hai long$/, /\brat hai long$/] },
    { id: 'satisfied', headings: [/^(?!.*\b(rat|khong|chua) hai long$).*\bhai long$/] },
    { id: 'neutral', headings: [/\b(binh thuong|trung binh|chap nhan duoc)$/] },
    { id: 'very-dissatisfied', headings: [/\brat (khong|chua) hai long$/, /\bhoan toan khong hai long$/] },
    { id: 'dissatisfied', headings: [/^(?!.*\b(rat|hoan toan) (khong|chua) hai long$).*\b(khong|chua) hai long$/] },
  ],
  required: [['satisfied'], ['very-satisfied', 'dissatisfied']],
  counting: {
    by: 'table',
    emissions: [
      {
        kind: 'survey',
        counts: {
          forms: ['forms'],
          'valid-forms': ['valid-forms'],
          satisfied: ['satisfied'],
          neutral: ['neutral'],
          dissatisfied: ['dissatisfied'],
          'very-dissatisfied': ['very-dissatisfied'],
        },
      },
      { kind: 'survey', counts: { 'very-satisfied': ['very-satisfied'] }, zeroWithout: true },
      {
        kind: 'survey',
        counts: { 'valid-forms': ['very-satisfied', 'satisfied', 'neutral', 'dissatisfied', 'very-dissatisfied'] },
        unless: 'valid-forms',
      },
    ],
    identities: [
      {
        whole: 'valid-forms',
        parts: ['very-satisfied', 'satisfied', 'neutral', 'dissatisfied', 'very-dissatisfied'],
        severity: 'error',
      },
    ],
  },
  gives: [
    { indicator: 'satisfaction_procedures', anyOf: [['satisfied', 'very-satisfied']] },
    { indicator: 'satisfaction_key_sectors', anyOf: [['satisfied', 'very-satisfied', 'field']] },
  ],
};
