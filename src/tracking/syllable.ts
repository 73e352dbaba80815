/** The shape of a Vietnamese syllable, tones aside: an onset, vowels that go together, an ending. */
const shape = new RegExp(
  '^(b|ch?|d|đ|gh?|gi|h|kh?|l|m|ng?h?|nh|ph?|qu|r|s|t[hr]?|v|x)?' +
    '(iêu|yêu|oai|oay|oao|oeo|uây|uôi|ươi|ươu|uyê|uya|uyu|uêu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|yê|iu|oa|oă|oe|oi|oo|ôi|ơi|' +
    'ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|[aăâeêioôơuưy])(ch?|m|ng?|nh|p|t)?$',
);
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** A syllable that ends in a stop has the rising or the heavy tone. */
const stopped = /(ch?|p|t)$/;
const stopTones = /^[\u0301\u0323]?$/;

/** Whether `word` is spelt as a Vietnamese syllable of one tone at most. */
export function isSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD');
  const marks = decomposed.match(tones) ?? [];
  if (marks.length > 1) return false;
  const bare = decomposed.replace(tones, '').normalize('NFC');
  return shape.test(bare) && (!stopped.test(bare) || stopTones.test(marks[0] ?? ''));
}
