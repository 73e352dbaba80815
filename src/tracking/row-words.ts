/** Rows that are no indicators, as data. Patterns read folded text. */

/** Below the table: who signs, who receives. Nothing under them belongs to it. */
export const signature =
  /^(nguoi (lap|tong hop|bao cao|kiem tra)|can bo (lap|tong hop)|tm uy ban|tm ubnd|kt chu tich|kt truong|tl chu tich|chu tich|pho chu tich|thu truong|truong phong|noi nhan|xac nhan|ke toan|phu trach (bieu|ke toan)|lanh dao|tan minh ngay|hai phong ngay|ngay thang( nam)?$|.{0,30}\bngay( \d+)? thang( \d+)? nam( 20\d\d)?$)/;

export const note = /^(ghi chu|luu y|chu thich|nguon|note)\b/;

export const total = /^(tong cong|cong|tong so|tong|tong hop|trung binh|binh quan( chung)?|total)$/;

/** "Số hồ sơ …", "Tổng số …": a count, which belongs to a rate; "Số hóa …" is none. */
export const count = /^(trong do )?(tong( so)?|so luong|so) (?!hoa\b|hoa$)/;

/** Words that make a label a rate whatever its unit column says. */
export const rate = /\b(ty le|ti le|muc do|ty trong|chi so|phan tram)\b/;

export const percentUnit = /^(%|ty le|ti le|phan tram|percent|diem %|muc do)/;

export const countUnit =
  /^(ho so|hs|phieu|van ban|vb|thu tuc|tthc|nguoi|co quan|luot|giao dich|dich vu|dvc|dvctt|can bo|cbccvc|bien che|truong hop|nhiem vu|tai khoan|thua|doanh nghiep|to chuc|cuoc|lop|tin|bai|dong|trieu dong|so luong|ngay|gio)\b/;

/** A row that goes on with the one above it. */
export const continuation = /^(trong do|trong so do|linh vuc|rieng|bao gom|gom|ve)\b/;

/** Rows under an indicator that hold one side of it: "Kế hoạch", "Thực hiện", "Tử số". */
export const partPatterns = [
  ['target', /^(ke hoach( giao| nam)?|muc tieu|chi tieu( giao| ke hoach)?|kh|target)( \d{4})?$/],
  ['result', /^((da )?thuc hien|ket qua( thuc hien| dat duoc)?|thuc te|(thuc )?dat( duoc)?|th|kq|actual)$/],
  ['rate', /^(ty|ti) le( %| dat( duoc)?)?$/],
  ['numerator', /^tu so$/],
  ['denominator', /^mau so$/],
] as const;
