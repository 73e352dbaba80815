import { indicatorRows, percent, phrases, type Entry, type SheetDeclaration } from '../declare';

/** Vowel with hat or horn, then the tone as a mark of its own: what some keyboards write. */
const partlyComposed = (text: string): string =>
  text.normalize('NFC').replace(/[ấầẩẫậếềểễệốồổỗộớờởỡợứừửữựắằẳẵặ]/g, (letter) => {
    const [base = '', ...marks] = [...letter.normalize('NFD')];
    const tone = marks.find((mark) => /[\u0300\u0301\u0303\u0309\u0323]/.test(mark)) ?? '';
    return (base + marks.filter((mark) => mark !== tone).join('')).normalize('NFC') + tone;
  });

/** Rows pasted from a Mac (decomposed) and from an old keyboard (partly composed) among ordinary ones. */
const pasted: Record<string, string> = {
  [phrases.payment_enabled_rate]: phrases.payment_enabled_rate.normalize('NFD'),
  [phrases.online_rate]: partlyComposed(phrases.online_rate),
};
const retyped = (entry: Entry): Entry => (typeof entry === 'string' ? (pasted[entry] ?? entry) : entry);

export default [
  {
    name: 'Theo dõi',
    rows: [['STT', 'Chỉ tiêu', 'ĐVT', 'Kết quả Quý I/2026'], ...indicatorRows(() => ['%', percent(1)])].map((row) =>
      row.map(retyped),
    ),
  },
] satisfies SheetDeclaration[];
