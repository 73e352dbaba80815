/** An invented export of a one-stop system, and what an officer would count in it by hand. */

/** Deterministic numbers from 0 up to 1 (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Dossier {
  code: string;
  field: string;
  channel: 'Trực tuyến' | 'Trực tiếp' | 'Bưu chính công ích';
  state: string;
  received: Date;
  due: Date;
  finished: Date | undefined;
  owner: string;
  telephone: string;
}

const fields = ['Hộ tịch', 'Chứng thực', 'Đất đai', 'Xây dựng', 'Bảo trợ xã hội'];
const channels = ['Trực tuyến', 'Trực tiếp', 'Bưu chính công ích'] as const;
const openStates = ['Được tiếp nhận', 'Đang xử lý', 'Yêu cầu bổ sung giấy tờ'];
const doneStates = ['Đã xử lý xong', 'Đã trả kết quả'];
const owners = ['Nguyễn Thị Mẫu', 'Trần Văn Thử', 'Lê Ví Dụ'];

const day = (year: number, month: number, date: number): Date => new Date(Date.UTC(year, month - 1, date));
const plus = (date: Date, days: number): Date => new Date(date.getTime() + days * 86_400_000);

export const thirdQuarter = { from: day(2026, 7, 1), to: day(2026, 9, 30) };

/** Dossiers received from May to September 2026, with a few that were never accepted. */
export function dossiers(count: number, seed = 7): Dossier[] {
  const random = randomNumbers(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  return Array.from({ length: count }, (_, index): Dossier => {
    const received = plus(day(2026, 5, 1), Math.floor(random() * 153));
    const due = plus(received, 3 + Math.floor(random() * 25));
    const end = plus(received, 1 + Math.floor(random() * 32));
    const refused = random() < 0.02;
    const isDone = !refused && random() < 0.9 && end <= thirdQuarter.to;
    return {
      code: `H24.112-${String(index + 1).padStart(7, '0')}`,
      field: pick(fields),
      channel: pick(channels),
      state: refused ? 'Không được tiếp nhận' : isDone ? pick(doneStates) : pick(openStates),
      received,
      due,
      finished: isDone ? end : undefined,
      owner: pick(owners),
      telephone: `09${String(Math.floor(random() * 1e8)).padStart(8, '0')}`,
    };
  });
}

const dateText = (date: Date | undefined, time = ''): string => {
  if (!date) return '';
  const [year, month, dayOfMonth] = date.toISOString().slice(0, 10).split('-');
  return `${dayOfMonth}/${month}/${year}${time}`;
};

const heading =
  'STT,Mã hồ sơ,Chủ hồ sơ,Số điện thoại,Lĩnh vực,Hình thức tiếp nhận,Trạng thái,Ngày tiếp nhận,Ngày hẹn trả,Ngày kết thúc xử lý';

/** The list as the system exports it. `extra`: lines as they stand, put at the end. */
export function dossierCsv(list: readonly Dossier[], extra: readonly string[] = []): string {
  const lines = list.map(({ code, owner, telephone, field, channel, state, received, due, finished }, index) =>
    [
      index + 1,
      code,
      `"${owner}"`,
      telephone,
      field,
      channel,
      state,
      dateText(received, ' 08:15:00'),
      dateText(due),
      dateText(finished),
    ].join(','),
  );
  return `\ufeff${[heading, ...lines, ...extra].join('\r\n')}\r\n`;
}

export interface DossierTruth {
  received: number;
  online: number;
  carried: number;
  early: number;
  onTime: number;
  late: number;
  openInTime: number;
  openLate: number;
}

/** Counted by hand, dossier by dossier, as Biểu II.06 asks for the third quarter of 2026. */
export function truthOf(list: readonly Dossier[]): DossierTruth {
  const truth = { received: 0, online: 0, carried: 0, early: 0, onTime: 0, late: 0, openInTime: 0, openLate: 0 };
  const { from, to } = thirdQuarter;
  for (const { state, channel, received, due, finished } of list) {
    if (state === 'Không được tiếp nhận' || received > to) continue;
    const endedBefore = finished !== undefined && finished < from;
    if (received >= from) {
      truth.received += 1;
      if (channel === 'Trực tuyến') truth.online += 1;
    } else if (endedBefore) continue;
    else truth.carried += 1;
    if (finished !== undefined && finished <= to) {
      if (finished < due) truth.early += 1;
      else if (finished.getTime() === due.getTime()) truth.onTime += 1;
      else truth.late += 1;
    }
    // Waiting for the citizen counts as in time (note under column 12 of II.06).
    else if (due >= to || state === 'Yêu cầu bổ sung giấy tờ') truth.openInTime += 1;
    else truth.openLate += 1;
  }
  return truth;
}
