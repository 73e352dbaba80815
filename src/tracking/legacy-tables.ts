/**
 * The two encodings in which Vietnamese offices wrote before Unicode. In a workbook both are ordinary strings of
 * Latin-1 characters; only the font tells what they show.
 */

/** TCVN 5712:1993, third table ("ABC"), fonts .VnTime, .VnArial, …: one byte for each accented letter. */
export const tcvn3: Record<string, string> = Object.fromEntries(
  `á B8 à B5 ả B6 ã B7 ạ B9 ă A8 ắ BE ằ BB ẳ BC ẵ BD ặ C6 â A9 ấ CA ầ C7 ẩ C8 ẫ C9 ậ CB
   é D0 è CC ẻ CE ẽ CF ẹ D1 ê AA ế D5 ề D2 ể D3 ễ D4 ệ D6 í DD ì D7 ỉ D8 ĩ DC ị DE
   ó E3 ò DF ỏ E1 õ E2 ọ E4 ô AB ố E8 ồ E5 ổ E6 ỗ E7 ộ E9 ơ AC ớ ED ờ EA ở EB ỡ EC ợ EE
   ú F3 ù EF ủ F1 ũ F2 ụ F4 ư AD ứ F8 ừ F5 ử F6 ữ F7 ự F9 ý FD ỳ FA ỷ FB ỹ FC ỵ FE đ AE
   Ă A1 Â A2 Ê A3 Ô A4 Ơ A5 Ư A6 Đ A7`
    .match(/\S+ [0-9A-F]{2}/g)!
    .map((pair) => pair.split(' '))
    .map(([letter = '', code = '']) => [String.fromCharCode(parseInt(code, 16)), letter]),
);

/** VNI for Windows, fonts VNI-Times, VNI-Helve, …: a base letter and one that stands for its marks. */
const tones = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' };
const circumflexed = { â: '', á: '\u0301', à: '\u0300', å: '\u0309', ã: '\u0303', ä: '\u0323' };
const breved = { ê: '', é: '\u0301', è: '\u0300', ú: '\u0309', ü: '\u0303', ë: '\u0323' };

/** Letters of their own, which tones may follow. */
const vniLetters = { ô: 'ơ', ö: 'ư', ñ: 'đ', í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' };

const pairs = (bases: string[], marks: Record<string, string>, always = ''): [string, string][] =>
  bases.flatMap((base) =>
    Object.entries(marks).map(([mark, tone]): [string, string] => [
      base + mark,
      (base + always + tone).normalize('NFC'),
    ]),
  );

const lower: [string, string][] = [
  ...pairs(['a', 'e', 'o', 'u', 'y'], tones),
  ...pairs(['a', 'e', 'o'], circumflexed, '\u0302'),
  ...pairs(['a'], breved, '\u0306'),
  ...Object.entries(tones).flatMap(([mark, tone]): [string, string][] => [
    [`ô${mark}`, `ơ${tone}`.normalize('NFC')],
    [`ö${mark}`, `ư${tone}`.normalize('NFC')],
  ]),
  ...Object.entries(vniLetters),
];

/** Also with capital base and mark, in either case: "AÙ", "Aù". */
export const vni: Record<string, string> = Object.fromEntries(
  lower.flatMap(([from, to]) => [
    [from, to],
    [from.toUpperCase(), to.toUpperCase()],
    [from.charAt(0).toUpperCase() + from.slice(1), to.toUpperCase()],
  ]),
);
