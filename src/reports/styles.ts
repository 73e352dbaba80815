/**
 * Every look a report cell may have. Sizes follow Nghị định 30/2020/NĐ-CP, annex I: Times New Roman in black, quốc hiệu
 * and issuer 12–13, other parts of the head 13–14, "Nơi nhận" 12 and 11.
 */
export interface ReportStyle {
  size: number;
  bold: boolean;
  italic: boolean;
  horizontal: 'left' | 'center' | 'right';
  vertical: 'top' | 'center' | 'bottom';
  wrap: boolean;
  border: 'none' | 'thin';
  /** "#RRGGBB" */
  fill?: string;
}

export const reportFont = 'Times New Roman';

const plain: ReportStyle = {
  size: 12,
  bold: false,
  italic: false,
  horizontal: 'left',
  vertical: 'center',
  wrap: true,
  border: 'none',
};
const head: ReportStyle = { ...plain, size: 13, horizontal: 'center' };
const table: ReportStyle = { ...plain, border: 'thin' };

export const reportStyles = {
  plain,
  issuer: { ...head, bold: true },
  motto: { ...head, size: 14, bold: true },
  /** Small, so that the row of dashes that draws the line is low. */
  rule: { ...head, size: 8, bold: true, wrap: false, vertical: 'top' },
  documentNumber: head,
  placeAndDate: { ...head, size: 14, italic: true },
  title: { ...head, size: 14, bold: true, vertical: 'bottom' },
  subtitle: { ...head, size: 14, bold: true },
  basis: { ...head, italic: true },
  receiver: head,
  unitLine: { ...plain, italic: true, horizontal: 'right' },
  tableHeader: { ...table, bold: true, horizontal: 'center', fill: '#F2F2F2' },
  columnNumber: { ...table, size: 10, italic: true, horizontal: 'center' },
  sectionNumber: { ...table, bold: true, horizontal: 'center' },
  section: { ...table, bold: true },
  centred: { ...table, horizontal: 'center' },
  text: table,
  agency: { ...table, size: 11 },
  source: { ...table, size: 10 },
  summary: { ...table, bold: true, horizontal: 'right' },
  summaryCount: { ...table, bold: true, horizontal: 'center' },
  note: { ...plain, size: 11, italic: true },
  recipientsTitle: { ...plain, bold: true, italic: true, vertical: 'top' },
  recipients: { ...plain, size: 11, vertical: 'top' },
  signature: { ...head, size: 14, bold: true, vertical: 'top' },
} as const satisfies Record<string, ReportStyle>;

export type StyleName = keyof typeof reportStyles;
