import { oneLetterApart } from '../plan/text';
import { abbreviations } from './abbreviations';
import { concepts, fillers } from './lexicon';

/**
 * Slips of typing and scanning: a letter too many, missing, wrong or in its neighbour's place ("giair quyết", "thanh
 * taon"), a space that is missing ("hồsơ"). Wrong marks are none here: words come folded. A word is mended only where it
 * is none of the field's own and a word beside it says which one was meant, so that no label changes its sense.
 */

/** Shorter words are one letter away from too many others. */
const shortest = 4;

/** Words that stand together in labels, beside those of the lexicon's own phrases. */
const phrases = (
  'dung han,qua han,truoc han,som han,tre han,dung hen,tra lai,tien do,khong hai,tap huan,kich hoat,tu choi,truc tiep,' +
  'buu chinh,chu ki,ki so,mot phan,toan trinh,ban dien tu,van ban di,van ban den,bao cao,giai quyet ho so,' +
  'phat sinh truc tuyen,thanh toan truc tuyen,ho so truc tuyen,cong truc tuyen,giai quyet truc tuyen,nop truc tuyen,' +
  'tiep nhan truc tuyen,xu li truc tuyen,chinh truc tuyen,dich truc tuyen,xu li tren moi truong,nguoi dan,doanh nghiep,' +
  'to chuc,ca nhan,bien che,giam bien che,tich hop,cung cap,' +
  'tren nhieu phuong tien,da phuong tien,tren thiet bi,da nen tang,nhieu kenh,so hoa thanh phan ho so,giay to,' +
  'so hoa ket qua,so hoa ho so,so hoa du lieu,du lieu dat dai,du lieu quy hoach,dat dai quy hoach,thu tuc kinh,' +
  'duoc so hoa,ki nang so,lam chu,tich hop tren cong,cung cap dich,cong lap,giao duc cong,y te giao duc,te cong lap,' +
  'duoc ra soat,sua doi,bo sung,thay the,kip thoi,thi hanh,co nghia vu,duoc trien khai,trien khai thanh toan,' +
  'phi le phi,nguoi dan doanh,hai long ve,hai long cua,su phuc vu,linh vuc dat dai,linh vuc xay dung,' +
  'linh vuc dau tu,duoc xac thuc dinh danh,khoan dinh danh,khoan vneid,nghiep huong luong,tinh gian bien che,' +
  'hinh thuc truc tuyen,cong khai muc do'
).split(',');

/** Word → the words that stand beside it, with how often. */
type Neighbours = ReadonlyMap<string, ReadonlyMap<string, number>>;

interface Words {
  known: ReadonlySet<string>;
  following: Neighbours;
  preceding: Neighbours;
}

function gather(texts: readonly string[]): Words {
  const known = new Set(fillers);
  const following = new Map<string, Map<string, number>>();
  const preceding = new Map<string, Map<string, number>>();
  const count = (neighbours: Map<string, Map<string, number>>, of: string, word: string) => {
    const beside = neighbours.get(of) ?? new Map<string, number>();
    neighbours.set(of, beside.set(word, (beside.get(word) ?? 0) + 1));
  };
  for (const text of texts) {
    const words = text.split(' ').filter((word) => word !== '');
    words.forEach((word, at) => {
      known.add(word);
      const next = words[at + 1];
      if (next === undefined) return;
      count(following, word, next);
      count(preceding, next, word);
    });
  }
  return { known, following, preceding };
}

/** The runs of literal words in the lexicon's patterns. */
const literals = Object.values(concepts).flatMap(({ source }) =>
  source.replace(/\(\?<?[=!][^)]*\)/g, '|').split(/[^a-z ]+/),
);
const field = gather([...literals, ...Object.values(abbreviations), ...phrases]);

/** One letter added, left out or wrong, or two that changed places. */
function isOneSlip(written: string, word: string): boolean {
  if (oneLetterApart(written, word)) return true;
  if (written.length !== word.length) return false;
  const at = [...written].findIndex((letter, place) => letter !== word[place]);
  const exchanged = written.slice(0, at) + (written[at + 1] ?? '') + (written[at] ?? '') + written.slice(at + 2);
  return exchanged === word;
}

/** The two words of the field that were written as one. */
function halvesOf(written: string): string | undefined {
  for (let at = 2; at <= written.length - 2; at += 1) {
    const first = written.slice(0, at);
    const second = written.slice(at);
    if (field.following.get(first)?.has(second)) return `${first} ${second}`;
  }
  return undefined;
}

/** The word that was meant, by those beside it: the one that stands there most often; none where two do alike. */
function meantBetween(written: string, before = '', after = ''): string | undefined {
  const times = new Map<string, number>();
  for (const beside of [field.following.get(before), field.preceding.get(after)]) {
    for (const [word, often] of beside ?? []) {
      if (word.length >= shortest && isOneSlip(written, word)) times.set(word, (times.get(word) ?? 0) + often);
    }
  }
  const [best, second] = [...times].sort((a, b) => b[1] - a[1]);
  return best && best[1] > (second?.[1] ?? 0) ? best[0] : undefined;
}

const isSlip = (word: string): boolean =>
  word.length >= shortest - 1 && !field.known.has(word) && /^[a-z]+$/.test(word);

/** Folded words with their slips mended; the same text where there are none. */
export function mendSlips(text: string): string {
  const words = text.split(' ');
  if (!words.some(isSlip)) return text;
  return words
    .map(
      (word, at) =>
        (isSlip(word) ? (halvesOf(word) ?? meantBetween(word, words[at - 1], words[at + 1])) : undefined) ?? word,
    )
    .join(' ');
}
