/**
 * Invented lists of dossiers with a truth computed from the records themselves, by other means than the connector: plain
 * loops over dates as ISO texts.
 */
import { isoOfDay, dayOfIso } from '../../../src/connector/period-days';
import type { CellValue } from '../../../src/tracking/types';

/** A small generator with a seed, so that a failing list can be made again. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const stateTexts = [
  'Mới đăng ký',
  'Được tiếp nhận',
  'Không được tiếp nhận',
  'Đang xử lý',
  'Yêu cầu bổ sung giấy tờ',
  'Yêu cầu thực hiện nghĩa vụ tài chính',
  'Công dân yêu cầu rút hồ sơ',
  'Dừng xử lý',
  'Đã xử lý xong',
  'Đã trả kết quả',
];

export const fields = ['Đất đai', 'Hộ tịch', 'Chứng thực', 'Bảo trợ xã hội', 'Xây dựng', 'Đầu tư'];
export const channelTexts = ['Trực tiếp', 'Nộp trực tuyến', 'Qua bưu chính công ích'];

export interface Dossier {
  code: string;
  field: string;
  /** 0–2, as `channelTexts`. */
  channel: number;
  /** 1–10. */
  state: number;
  received: string;
  due: string | null;
  finished: string | null;
  fee: number;
  payment: string;
  papers: number;
  result: boolean;
  identified: boolean;
}

export interface ListOptions {
  /** First and last day of receipt. */
  from?: string;
  to?: string;
}

const first = dayOfIso('2026-03-01');

export function makeDossiers(count: number, seed: number, options: ListOptions = {}): Dossier[] {
  const next = random(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
  const start = options.from ? dayOfIso(options.from) : first;
  const end = options.to ? dayOfIso(options.to) : dayOfIso('2026-10-10');
  return Array.from({ length: count }, (_, index) => {
    const received = start + Math.floor(next() * (end - start + 1));
    const state = pick([1, 2, 3, 4, 4, 5, 6, 7, 8, 9, 9, 9, 10, 10, 10, 10]);
    const due = next() < 0.05 ? null : received + 1 + Math.floor(next() * 20);
    const isFinished = [7, 9, 10].includes(state);
    // Often on the very day promised, where a comparison with times would go wrong.
    const finished = !isFinished ? null : due !== null && next() < 0.3 ? due : received + Math.floor(next() * 30);
    return {
      code: `H40.16.26-${isoOfDay(received).replace(/-/g, '').slice(2)}-01${String(index).padStart(5, '0')}`,
      field: pick(fields),
      channel: pick([0, 1, 1, 1, 2]),
      state,
      received: isoOfDay(received),
      due: due === null ? null : isoOfDay(due),
      finished: finished === null ? null : isoOfDay(finished),
      fee: next() < 0.4 ? 0 : Math.floor(next() * 40) * 5000 + 5000,
      payment: pick(['Thanh toán trực tuyến', 'Tiền mặt', 'Chuyển khoản', 'Thanh toán trực tuyến']),
      papers: pick([0, 1, 1, 2, 3]),
      result: next() < 0.7,
      identified: next() < 0.8,
    };
  });
}

/** "2026-07-05" → "05/07/2026 08:31:07", with a time that means nothing. */
export function written(iso: string | null, index: number): string {
  if (iso === null) return '';
  const [year, month, day] = iso.split('-');
  const time = [7 + (index % 10), index % 60, (index * 7) % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return `${day}/${month}/${year} ${time}`;
}

export const fullHeader = [
  'STT',
  'Mã hồ sơ',
  'Tên thủ tục hành chính',
  'Lĩnh vực',
  'Trạng thái',
  'Hình thức tiếp nhận',
  'Chủ hồ sơ',
  'Ngày tiếp nhận',
  'Ngày hẹn trả',
  'Ngày kết thúc xử lý',
  'Phí (VNĐ)',
  'Hình thức thanh toán',
  'HoSoCoThanhPhanSoHoa',
  'Số hóa kết quả',
  'TaiKhoanDuocXacThucVoiVNeID',
];

export const fullRow = (dossier: Dossier, index: number): CellValue[] => [
  index + 1,
  dossier.code,
  `Thủ tục ${dossier.field.toLowerCase()}`,
  dossier.field,
  stateTexts[dossier.state - 1] ?? '',
  channelTexts[dossier.channel] ?? '',
  'Người nộp hồ sơ',
  written(dossier.received, index),
  written(dossier.due, index * 3),
  written(dossier.finished, index * 5),
  dossier.fee === 0 ? '0' : dossier.fee.toLocaleString('en-US'),
  dossier.payment,
  dossier.papers,
  dossier.result ? 'Đã số hóa' : 'Chưa số hóa',
  dossier.identified ? 1 : 0,
];

export const fullList = (dossiers: readonly Dossier[]): CellValue[][] => [fullHeader, ...dossiers.map(fullRow)];

/** The columns of a list that are named, in their order. */
export function withColumns(list: CellValue[][], names: readonly string[]): CellValue[][] {
  const places = names.map((name) => fullHeader.indexOf(name));
  return list.map((row) => places.map((place) => row[place] ?? null));
}

export type Truth = Record<string, number>;

/** Biểu II.06 counted plainly, over ISO dates as texts, for dossiers that `keep`. */
export function truthOf(
  dossiers: readonly Dossier[],
  from: string,
  to: string,
  keep: (dossier: Dossier) => boolean = () => true,
): Truth {
  const truth: Truth = {};
  const add = (name: string) => {
    truth[name] = (truth[name] ?? 0) + 1;
  };
  for (const dossier of dossiers.filter(keep)) {
    const { state, received, due, finished, fee, payment, papers, result, identified } = dossier;
    if (state === 1 || state === 3) continue;
    const done = state === 7 || state === 9 || state === 10;
    if (received >= from && received <= to) {
      add('received');
      if (identified) add('identified');
      if (fee > 0) add('with-fee');
      if (fee > 0 && payment === 'Thanh toán trực tuyến') add('paid-online');
      if (papers > 0) add('papers-digitised');
      if (papers > 1) add('papers-reused');
    }
    if (received < from && (!done || (finished !== null && finished >= from))) add('carried');
    if (done && finished !== null && finished >= from && finished <= to) {
      if (state === 7) {
        add('finished-on-time');
        add('withdrawn');
      } else {
        add('finished');
        if (result) add('result-digitised');
        if (due === null || finished === due) add('finished-on-time');
        else if (finished < due) add('finished-early');
        else add('finished-late');
      }
    }
    if (received <= to && (!done || (finished !== null && finished > to))) {
      const waits = state === 5 || state === 6 || state === 8;
      if (waits || due === null || due >= to) add('open-in-time');
      else add('open-late');
      if (state === 5 || state === 6) add('awaiting');
      if (state === 8) add('stopped');
    }
  }
  return truth;
}
