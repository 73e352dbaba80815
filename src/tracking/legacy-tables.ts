/**
 * The character sets of the 1990s as data. TCVN 5712:1993 (TCVN3, "ABC") puts one accented letter on one byte; VNI for
 * Windows writes a letter and a mark after it. In a workbook both are strings of Latin-1 characters.
 */

/** TCVN3: each character and the letter it stands for, in pairs. */
const tcvn3Pairs =
  '¸á µà ¶ả ·ã ¹ạ ¨ă ¾ắ »ằ ¼ẳ ½ẵ Æặ ©â Êấ Çầ Èẩ Éẫ Ëậ Ðé Ìè Îẻ Ïẽ Ñẹ ªê Õế Òề Óể Ôễ Öệ Ýí ×ì Øỉ Üĩ Þị ãó ßò áỏ âõ äọ ' +
  '«ô èố åồ æổ çỗ éộ ¬ơ íớ êờ ëở ìỡ îợ óú ïù ñủ òũ ôụ \u00adư øứ õừ öử ÷ữ ùự ýý úỳ ûỷ üỹ þỵ ®đ ¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ';

export const tcvn3: ReadonlyMap<string, string> = new Map(
  tcvn3Pairs.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)]),
);

/** VNI: the letters that stand alone. */
const vniSingles: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
  í: 'í',
  ì: 'ì',
};

const tones: Readonly<Record<string, string>> = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' };
const hats: Readonly<Record<string, string>> = {
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
};
const breves: Readonly<Record<string, string>> = {
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};

/** VNI: which marks may follow a letter. */
const vniMarks: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  a: { ...tones, ...hats, ...breves },
  e: { ...tones, ...hats },
  o: { ...tones, ...hats },
  u: tones,
  y: tones,
  ô: tones,
  ö: tones,
};

function vniTable(): Map<string, string> {
  const table = new Map<string, string>();
  const add = (written: string, letter: string) => {
    table.set(written, letter);
    table.set(written.toUpperCase(), letter.toUpperCase());
    if (written.length > 1) table.set(written.charAt(0).toUpperCase() + written.slice(1), letter.toUpperCase());
  };
  for (const [written, letter] of Object.entries(vniSingles)) add(written, letter);
  for (const [base, marks] of Object.entries(vniMarks)) {
    for (const [mark, combining] of Object.entries(marks)) {
      add(base + mark, ((vniSingles[base] ?? base) + combining).normalize('NFC'));
    }
  }
  return table;
}

/** VNI: every letter, of one character or two, small and capital, and what it stands for. */
export const vni: ReadonlyMap<string, string> = vniTable();

/** Pairs that Unicode Vietnamese has too ("hoà", "khoá"), so that they tell nothing. */
export const vniCommonPairs: ReadonlySet<string> = new Set(['oà', 'oá', 'oã']);
