import { lookupKey } from '../../plan/text';

/** Yes and no as exports write them: DuocThanhToanTrucTuyen and TaiKhoanDuocXacThucVoiVNeID are codes, 0 is no. */
const no = /^(0|khong|chua|false|no|n)\b|^(khong|chua) |\bchua\b/;
const yes = /^([1-9]|co|da|x|true|yes|y|v|duoc)\b/;

/** `undefined` for words that are neither. */
export function yesOrNo(text: string): boolean | undefined {
  const key = lookupKey(text);
  if (key === '') return false;
  if (no.test(key)) return false;
  return yes.test(key) ? true : undefined;
}

export interface Papers {
  digitised: boolean;
  reused: boolean;
}

/** HoSoCoThanhPhanSoHoa: 0 none, 1 digitised, 2 and 3 reused from other dossiers or results, which is digitised too. */
export function papersOf(text: string): Papers | undefined {
  const key = lookupKey(text);
  if (/^[23]$/.test(key) || /\btai su dung\b/.test(key)) {
    const reused = !/\b(khong|chua) (co )?tai su dung\b/.test(key);
    return { digitised: true, reused };
  }
  const digitised = yesOrNo(text);
  return digitised === undefined ? undefined : { digitised, reused: false };
}

export type PaymentWay = 'online' | 'offline' | 'none';

const onlineWords = /\btruc tuyen\b|\bonline\b|\bcong (dvc|dich vu cong|thanh toan)\b|\bpayment ?platform\b/;
const offlineWords = /\btien mat\b|\btruc tiep\b|\bchuyen khoan\b|\btai (quay|mot cua|bo phan)\b/;
const freeWords = /\b(mien phi|khong thu|khong (co )?phi)\b/;

/** How a fee was or is to be paid; `undefined` for other words. "Thanh toán trực tuyến" may also hold yes and no. */
export function paymentOf(text: string): PaymentWay | undefined {
  const key = lookupKey(text);
  if (key === '') return 'none';
  if (freeWords.test(key)) return 'none';
  if (offlineWords.test(key) || /^(chua|khong)\b/.test(key)) return 'offline';
  if (onlineWords.test(key)) return 'online';
  const answer = yesOrNo(text);
  return answer === undefined ? undefined : answer ? 'online' : 'offline';
}

/** Whether a payment was made and stands: "Chờ", "Chưa thanh toán", "Hủy" and "Đã hoàn phí" do not. */
export function isPaid(text: string): boolean {
  const key = lookupKey(text);
  return !/\b(cho|chua|hu[iy]|hoan (phi|tien)|that bai|loi)\b/.test(key);
}

/** Whether an amount of money is more than nothing, whichever mark separates its thousands: "0 đ" and "" are nothing. */
export const isMoney = (text: string): boolean => /[1-9]/.test(text);
