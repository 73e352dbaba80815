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
  /** "#RRGGBB"; black unless told, as the decree asks. What never prints may differ. */
  color?: string;
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
  /** Quốc hiệu; 12 is the smaller size that the decree allows, for narrow pages. */
  nation: { ...head, size: 12, bold: true },
  motto: { ...head, size: 14, bold: true },
  /** Small, so that the row of dashes that draws the line is low. */
  rule: { ...head, size: 8, bold: true, wrap: false, vertical: 'top' },
  documentNumber: head,
  placeAndDate: { ...head, size: 14, italic: true },
  placeAndDateFoot: { ...head, size: 13, italic: true },
  title: { ...head, size: 14, bold: true, vertical: 'bottom' },
  formCode: { ...plain, bold: true, vertical: 'top' },
  block: { ...plain, vertical: 'top' },
  periodBlock: { ...head, vertical: 'top' },
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
  textBold: { ...table, bold: true },
  textItalic: { ...table, italic: true },
  centredBold: { ...table, bold: true, horizontal: 'center' },
  number: { ...table, horizontal: 'right' },
  numberBold: { ...table, bold: true, horizontal: 'right' },
  /** Cells to be filled by hand; shaded only on working sheets, for printed forms are black on white. */
  entry: { ...table, horizontal: 'center', fill: '#FFFBE6' },
  entryText: { ...table, fill: '#FFFBE6' },
  small: { ...table, size: 10 },
  centredSmall: { ...table, size: 10, horizontal: 'center' },
  paragraph: { ...plain, size: 13, vertical: 'top' },
  paragraphSubheading: { ...plain, size: 13, bold: true, italic: true },
  link: { ...table, size: 10, color: '#0563C1' },
  paragraphHeading: { ...plain, size: 13, bold: true },
  screen: { ...plain, size: 10, italic: true, wrap: false, color: '#9C5700' },
  screenCheck: { ...table, size: 10 },
  key: { ...plain, size: 8, wrap: false, color: '#808080' },
  agency: { ...table, size: 11 },
  source: { ...table, size: 10 },
  summary: { ...table, bold: true, horizontal: 'right' },
  summaryCount: { ...table, bold: true, horizontal: 'center' },
  note: { ...plain, size: 10, italic: true },
  recipientsTitle: { ...plain, bold: true, italic: true, vertical: 'top' },
  recipients: { ...plain, size: 11, vertical: 'top' },
  signature: { ...head, size: 13, bold: true, vertical: 'top' },
} as const satisfies Record<string, ReportStyle>;

export type StyleName = keyof typeof reportStyles;
