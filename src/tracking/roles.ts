import type { ColumnRole } from './types';

/**
 * What a column's heading says that it holds, as data. Patterns read folded text (no case, marks or punctuation); the
 * first that matches decides, so the more particular stand first.
 */
const label =
  /^((ten|cac|danh muc|noi dung|nhom|muc) )*(chi tieu|chi so|tieu chi|noi dung|dien giai|hang muc|nhiem vu|cong viec|dau viec|danh muc|indicators?|targets? and indicators?)( (va |hoac )?(chi tieu|muc tieu|nhiem vu|chi so|cong viec|theo doi|thong ke|danh gia|chu yeu|cu the|thuc hien|cchc|cai cach hanh chinh|cua ke hoach|ke hoach|giai phap|trong tam|noi dung|bao cao|can theo doi|chinh))*$|^muc tieu( va)? (chi tieu|nhiem vu)( .*)?$|^noi dung (cua )?(muc tieu|ke hoach).*$/;

interface RolePattern {
  role: ColumnRole;
  pattern: RegExp;
}

const rolePatterns: readonly RolePattern[] = [
  { role: 'order', pattern: /^(stt|tt|so tt|so thu tu|thu tu|no|so)$/ },
  { role: 'code', pattern: /^(ma|ma so|ma chi tieu|ma chi so|ma ct|ky hieu|id|code|so hieu|muc ke hoach)$/ },
  { role: 'label', pattern: label },
  { role: 'unit', pattern: /^(dvt|don vi tinh|don vi do|dv tinh|don vi|unit)( %)?$/ },
  { role: 'co', pattern: /phoi hop|cung thuc hien/ },
  {
    role: 'lead',
    pattern:
      /^(co quan|don vi|bo phan|phong|ban|nguoi|ca nhan|can bo|cong chuc|to chuc|dau moi)\b.*(chu tri|thuc hien|phu trach|chiu trach nhiem|theo doi|dau moi|tham muu|bao cao|duoc giao)|^(chu tri|phu trach|don vi|co quan|trach nhiem|dau moi)( .*)?$|^lead( agency)?$/,
  },
  {
    role: 'note',
    pattern:
      /ghi chu|nhan xet|giai trinh|nguyen nhan|minh chung|kiem chung|ton tai|han che|kien nghi|nguon( so lieu| du lieu)?$|^can cu|^remarks?$|^notes?$|^y kien/,
  },
  { role: 'deadline', pattern: /thoi han|han hoan thanh|thoi gian|^han$|deadline|thoi diem/ },
  // What is expected is no result yet; "ước thực hiện" is how results of a period that is just ending are reported.
  { role: 'other', pattern: /\b(du kien|du bao)\b|^forecast/ },
  { role: 'numerator', pattern: /^tu so|^so (luong )?(dat|thuc hien|hoan thanh|da .*)$|numerator/ },
  { role: 'denominator', pattern: /^mau so|^tong( so)?( .*)?$|denominator/ },
  {
    role: 'baseline',
    pattern: /cung ky|ky truoc|nam truoc|quy truoc|thang truoc|hien trang|nam goc|gia tri goc|xuat phat diem|baseline/,
  },
  {
    role: 'comparison',
    pattern:
      /so voi|so sanh|chenh lech|tang giam|^tang|^giam|con thieu|khoang cach|hoan thanh|(ti|ty) le (dat|thuc hien)( .*)?(ke hoach|muc tieu|chi tieu|kh)$|^th kh$|^thuc hien ke hoach$|dat (ke hoach|muc tieu|kh)|^gap$/,
  },
  {
    role: 'assessment',
    pattern:
      /danh gia|dat khong dat|dat chua dat|^dat$|^chua dat$|xep loai|trang thai|tinh trang|ket luan|xu huong|canh bao|^tien do$|status/,
  },
  { role: 'cumulative', pattern: /luy ke|luy tien|cong don|tu dau nam|year to date|^ytd/ },
  {
    role: 'result',
    pattern: /^(ket qua|thuc hien|kq|th|so lieu|thuc te|gia tri|uoc thuc hien)\b|ket qua thuc hien/,
  },
  {
    role: 'target',
    pattern:
      /muc tieu|ke hoach|\bkh\b|phan dau|duoc giao|chi tieu (giao|nam|den|ke hoach|can dat|phai dat|20\d\d|tinh giao|thanh pho giao|quy|thang)|lo trinh|nguong|dinh muc|^targets?\b|yeu cau$/,
  },
  // Rounds of reporting: a period that only the officer knows.
  {
    role: 'result',
    pattern: /^(dot|lan|ky|tuan) (bao cao )?(thu )?(\d{1,2}|[ivx]{1,4}|nhat|hai|ba|tu|nam)( nam 20\d\d| 20\d\d)?$/,
  },
  { role: 'rate', pattern: /^(ti|ty) (le|trong)|phan tram|^%$|^rate|^percent/ },
  {
    role: 'result',
    pattern:
      /ket qua|thuc hien|thuc te|thuc dat|dat duoc|\bth\b|\bkq\b|so lieu|gia tri|so bao cao|(ky|quy|thang|nam) nay|trong (ky|quy|thang|nam)|ky bao cao|hien tai|^actual|^results?$|^value$|^muc dat/,
  },
];

/** Headings that name the indicators where no other column does: "Mục tiêu", "Chỉ tiêu kế hoạch", "Tên". */
const weakLabel =
  /^(muc tieu|chi tieu ke hoach|ten|ten goi|linh vuc|linh vuc chi tieu|noi dung .*|chi tieu .*|chi so .*)$/;

/** The role that one folded heading text speaks of. */
export const roleOf = (folded: string): ColumnRole | undefined =>
  folded === '' ? undefined : rolePatterns.find(({ pattern }) => pattern.test(folded))?.role;

export const isLabelHeading = (folded: string): boolean => label.test(folded);
export const isWeakLabelHeading = (folded: string): boolean => weakLabel.test(folded);

/** Roles whose cells may hold an indicator's value. */
export const valueRoles: ReadonlySet<ColumnRole> = new Set([
  'result',
  'cumulative',
  'rate',
  'numerator',
  'denominator',
]);

/** Roles that stand in for a result where a table has none: "Đánh giá kết quả (%)", "Tỷ lệ hoàn thành". */
export const standInRoles: readonly ColumnRole[] = ['comparison', 'assessment'];
