import type { ColumnDeclaration } from './types';

/**
 * Headings of lists as one-stop systems export them, and field names of Thông tư 04/2025/TT-VPCP as JSON and CSV exports
 * carry them. Patterns read look-up keys, in which "xử lý" is "xu li".
 */
export const dossierColumns: readonly ColumnDeclaration[] = [
  {
    id: 'code',
    content: 'code',
    headings: [
      /^(ma|so) ho so( tthc)?$|^mahoso$/,
      /^ma hs$|^so bien nhan$|^ma bien nhan$/,
      /^(ma )?so ho so\b|^ma ho so\b/,
    ],
  },
  {
    id: 'procedure-code',
    headings: [/^ma tthc$|^matthc$|^ma thu tuc( hanh chinh)?$/, /^ma (tthc|thu tuc)\b/],
  },
  {
    id: 'procedure',
    content: 'text',
    headings: [
      /^ten (tthc|thu tuc( hanh chinh)?)$|^tentthc$/,
      /^(tthc|thu tuc( hanh chinh)?)$/,
      /^noi dung ho so$|^trich yeu( ho so| noi dung)?$|^trichyeuhoso$/,
    ],
  },
  { id: 'field', content: 'text', headings: [/^(ten )?linh vuc( tthc)?$|^tenlinhvuc$/, /^linh vuc\b/] },
  {
    id: 'unit',
    content: 'text',
    headings: [
      /^don vi (tiep nhan|xu li|giai quyet)$|^co quan (tiep nhan|xu li|giai quyet)$|^donvixuly$/,
      /^(ten )?don vi$|^co quan$|^co quan don vi$/,
      /^noi nop ho so$|^noinophoso$/,
    ],
  },
  { id: 'submitted', content: 'date', headings: [/^ngay nop( ho so)?$|^ngaynophoso$/, /^thoi (gian|diem) nop\b/] },
  {
    id: 'received',
    content: 'date',
    headings: [
      /^(ngay|thoi diem|thoi gian) tiep nhan( ho so)?$|^ngaytiepnhan$/,
      /^ngay nhan( ho so)?$/,
      /^(ngay|thoi diem|thoi gian) (gio )?(tiep )?nhan\b/,
    ],
  },
  {
    id: 'due',
    content: 'date',
    headings: [
      /^ngay hen tra( ket qua| kq)?$|^ngayhentra$/,
      /^han (xu li|giai quyet|tra( ket qua)?)$|^ngay hen$|^ngay den han$/,
      /^(ngay|thoi (gian|diem)) hen (tra|giai quyet)\b/,
    ],
  },
  {
    id: 'finished',
    content: 'date',
    headings: [
      /^ngay ket thuc( xu li)?$|^ngayketthucxuly$/,
      /^ngay (hoan thanh|xu li xong|giai quyet xong|giai quyet|co ket qua)$/,
      /^(ngay|thoi (gian|diem)) (ket thuc|hoan thanh)\b/,
    ],
  },
  {
    id: 'handed-over',
    content: 'date',
    headings: [/^ngay tra( ket qua| kq)?$|^ngaytra$/, /^(ngay|thoi (gian|diem)) tra\b(?!.*hen)/],
  },
  {
    id: 'channel',
    headings: [
      /^(hinh thuc|kenh) (tiep nhan|nop)( ho so)?$|^kenh thuc hien$|^kenhthuchien$/,
      /^loai tiep nhan$|^nguon ho so$/,
      /^(hinh thuc|kenh|phuong thuc) (tiep nhan|nop|gui)\b/,
    ],
  },
  {
    id: 'state',
    content: 'state',
    headings: [/^trang thai( (ho so|xu li))?$|^trangthaihoso$/, /^tinh trang( (ho so|xu li))?$/],
  },
  {
    id: 'payment',
    headings: [
      /^(hinh thuc|phuong thuc|kenh) thanh toan$|^duocthanhtoantructuyen$/,
      /^(duoc |da )?thanh toan truc tuyen$/,
    ],
  },
  { id: 'payment-state', headings: [/^(trang thai|tinh trang) thanh toan$/] },
  { id: 'fee', headings: [/^(so tien )?phi( vnd| dong)?$/] },
  { id: 'charge', headings: [/^(so tien )?le phi( vnd| dong)?$/, /^phi le phi( vnd| dong)?$/] },
  { id: 'fee-total', headings: [/^tong( (so )?tien| phi le phi| cong)?( vnd| dong)?$/, /^so tien( vnd| dong)?$/] },
  {
    id: 'papers',
    headings: [
      /^hosocothanhphansohoa$|^so hoa (thanh phan( ho so)?|tphs)$/,
      /^(duoc |da )?so hoa( ho so| khi tiep nhan)?$/,
      /^ho so co thanh phan so hoa$/,
    ],
  },
  {
    id: 'result',
    headings: [
      /^so hoa ket qua( giai quyet)?$|^ket qua (dien tu|duoc so hoa|so hoa)$/,
      /^(co )?ket qua (ban )?dien tu\b/,
    ],
  },
  {
    id: 'identified',
    headings: [
      /^taikhoanduocxacthucvoivneid$/,
      /^(tai khoan )?(da |duoc )*xac thuc( voi| qua)? vneid$/,
      /^dinh danh( dien tu| vneid)?$/,
    ],
  },
];

/** Columns of people: names, addresses, telephone numbers. They are known so that they are never taken for another. */
export const personHeadings: readonly RegExp[] = [
  /\b(chu ho so|nguoi nop|nguoi nhan|nguoi tiep nhan|dia chi|dien thoai|email|can cuoc|cccd|cmnd|ho (va )?ten|dia ban)\b/,
  /^(chuhoso|sodienthoai|email|loaidoituong|madoituong|sogiaytochuhoso)$/,
];

/** The heading of the column that export A names and does not fill (see `recognition/shift.ts`). */
export const receivingOfficer = /^nguoi tiep nhan$/;

export const column = (id: ColumnDeclaration['id']): ColumnDeclaration => {
  const found = dossierColumns.find((one) => one.id === id);
  if (!found) throw new RangeError(`no column ${id}`);
  return found;
};
