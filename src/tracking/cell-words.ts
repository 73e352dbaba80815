/** The words of value cells, as data. All patterns read `plainText`. */

/** Marks and words that say there is no value (yet). A cell that begins with "chưa" or "đang" says so too. */
export const noDataPatterns: readonly RegExp[] = [
  /^[-_.\s/?*~]+$/,
  /^x+$/,
  /^(chua|dang|cho|se)\b/,
  /^(cap nhat|bo sung|bao cao) sau$/,
  /^(k|ko|khong)( (co|phat sinh|ps|so lieu|du lieu|thong ke|theo doi|xac dinh|ap dung)\b.*)?$/,
  /^(kps|k\.?p\.?s|kcsl|kxd|ktk)$/,
  /^(n\/a|na|n\.a\.?|nil|none|null|tbd|no data|not available|pending)$/,
];

/** A verdict with a percentage beside it, which is more than that there is no value yet. */
export const notReachedPattern = /^(chua|khong) dat\b.*\d\s*%/;

/** The texts of Excel's error values. */
export const errorPattern =
  /^#(ref!|div\/0!|name\?|value!|n\/a|num!|null!|spill!|calc!|getting_data|busy!|field!|blocked!|connect!|unknown!|external!|python!)$/i;

/** Words that make a number a target; they have no place in an actual value. */
export const comparatorPattern =
  />|<|≥|≤|\b(toi thieu|toi da|it nhat|khong duoi|khong qua|tro len|tro xuong|phan dau|muc tieu|chi tieu|ke hoach|kh|du kien)\b/;

/** Words that make a number a change or a distance, not a level. */
export const changePattern = /\b(tang|vuot|so voi|con thieu|thieu|chenh lech|cao hon|thap hon)\b/;
export const reductionPattern = /\bgiam\b/;

/** Words that may stand before a bare number without changing what it is. */
export const leadingWords =
  /^(da |moi |uoc |khoang |xap xi |gan |hon |tren |ty le |ti le |ket qua |dat |duoc |la |=|~|≈|: ?)+/;

/** Words that may stand after a bare number without changing what it is. */
export const trailingWords = /^\(?(dat|phan tram|percent|da dat|hoan thanh|uoc)\)?$/;

/** Nouns that are counted: a bare number before one of them is a count, never a rate. */
export const countedNouns =
  /^(ho so|hs|phieu|van ban|vb|thu tuc|tthc|nguoi|co quan|don vi|luot|giao dich|dich vu|dvc|dvctt|can bo|cong chuc|vien chuc|cbccvc|bien che|truong hop|nhiem vu|tai khoan|ket qua|thua|thua dat|doanh nghiep|to chuc|cuoc|buoi|lop|tin|bai|quyet dinh|diem)\b/;
