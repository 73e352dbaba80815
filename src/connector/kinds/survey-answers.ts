import type { KindDeclaration } from './types';

/** A survey, one row a form (Google Forms, the city's tool): five or three levels, or numbers from 1 to 5. */
export const surveyAnswers: KindDeclaration = {
  id: 'survey-answers',
  columns: [
    {
      id: 'answered',
      content: 'date',
      headings: [/^dau thoi gian$|^timestamp$/, /^(ngay|thoi gian)( (khao sat|tra loi|gui))?$/],
    },
    {
      id: 'answer',
      content: 'level',
      headings: [
        /^(muc do|danh gia( muc do)?) hai long( chung)?$/,
        /\b(nhin chung|danh gia chung|hai long chung)\b/,
        /\bmuc do hai long\b|\bco hai long\b|\bhai long\b/,
        /^(danh gia|tra loi|y kien( danh gia)?)$/,
      ],
    },
    { id: 'field', content: 'text', headings: [/^(ten )?linh vuc\b/, /\blinh vuc\b/] },
    { id: 'procedure', content: 'text', headings: [/^(ten )?(thu tuc( hanh chinh)?|tthc)$/] },
    {
      id: 'group',
      content: 'text',
      headings: [/^(doi tuong|noi dung|loai|dich vu)( duoc)? khao sat$/, /^(dich vu|nhom|doi tuong)$/],
    },
    { id: 'unit', content: 'text', headings: [/^(ten )?don vi$|^co quan( don vi)?$/] },
  ],
  required: [['answer']],
  counting: { by: 'answer' },
  gives: [
    { indicator: 'satisfaction_procedures', anyOf: [['answer']] },
    { indicator: 'satisfaction_key_sectors', anyOf: [['answer', 'field']] },
  ],
};

/** The same counted by level downwards: "Mức độ", "Số phiếu". */
export const surveyLevels: KindDeclaration = {
  ...surveyAnswers,
  id: 'survey-levels',
  columns: [
    ...surveyAnswers.columns.filter(({ id }) => id !== 'answer' && id !== 'answered'),
    {
      id: 'answer',
      content: 'level',
      headings: [/^(muc|muc do|cac muc do)( hai long| danh gia)?$/, /^(danh gia|noi dung)$/],
    },
    { id: 'forms', headings: [/^(so|tong so|so luong) phieu$/, /^so (luong|luot|nguoi)( (danh gia|tra loi|phieu))?$/] },
  ],
  required: [['answer'], ['forms']],
};
