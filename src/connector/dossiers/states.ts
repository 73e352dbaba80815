import { lookupKey } from '../../plan/text';

/** Statuses of a dossier, in the order of their codes 1–10 (TrangThaiHoSo). */
export const states = [
  'registered',
  'accepted',
  'refused',
  'processing',
  'supplement',
  'payment-due',
  'withdrawn',
  'stopped',
  'processed',
  'handed-over',
] as const;

export type DossierState = (typeof states)[number];

/**
 * What statuses mean for counting, as one-stop systems implement Biểu số II.06a: dossiers that were only registered or
 * were refused are not counted at all; withdrawn ones are finished, on time; whoever waits for the citizen, and what
 * was stopped, is open and in time, for that time does not count.
 */
export const stateSets = {
  excluded: ['registered', 'refused'],
  finished: ['processed', 'handed-over', 'withdrawn'],
  open: ['accepted', 'processing', 'supplement', 'payment-due', 'stopped'],
  awaiting: ['supplement', 'payment-due'],
  stopped: ['stopped'],
  'not-running': ['supplement', 'payment-due', 'stopped'],
  withdrawn: ['withdrawn'],
} as const satisfies Record<string, readonly DossierState[]>;

export type StateSet = keyof typeof stateSets;

/** Patterns read look-up keys; the first that fits counts ("không được tiếp nhận" before "được tiếp nhận"). */
const patterns: readonly (readonly [DossierState, RegExp])[] = [
  ['refused', /\b(khong|tu choi|chua duoc) (duoc )?tiep nhan\b|\btu choi\b|\b(da |bi )?hu[iy]\b/],
  ['withdrawn', /\brut\b|\btra lai\b/],
  ['supplement', /(?<!\bda )bo sung\b/],
  ['payment-due', /\bnghia vu tai chinh\b|\bnvtc\b|\bcho (nop|thanh toan|thu) ?(phi|le phi|tien)?\b/],
  ['stopped', /\b(dung|tam dung|tam ngung) (xu li|giai quyet|xu ly)\b|^(tam )?dung$/],
  ['registered', /\bdang ki\b|\bcho tiep nhan\b|^moi (nop|gui|tao)\b|\bluu nhap\b/],
  ['processed', /\bcho tra( ket qua)?\b|\bchua tra( ket qua)?\b/],
  ['handed-over', /\b(da )?tra( (ket qua|kq|ho so))\b|^da tra$/],
  [
    'processed',
    /\bxu li xong\b|\b(da )?(hoan thanh|hoan tat|giai quyet xong)\b|\bda (co ket qua|giai quyet|xu li|phe duyet|ki duyet)\b|\bket thuc\b/,
  ],
  ['processing', /\b(dang|cho) (xu li|giai quyet|thu li|tham dinh|phe duyet|trinh|ki|luan chuyen)\b|\bqua trinh\b/],
  ['accepted', /\btiep nhan\b/],
];

/** The status that a cell's code or words name; `undefined` where they name none. */
export function stateOf(text: string): DossierState | undefined {
  const key = lookupKey(text);
  const code = /^\d{1,2}$/.test(key) ? states[Number(key) - 1] : undefined;
  return code ?? patterns.find(([, pattern]) => pattern.test(key))?.[0];
}

/** What the officer decided on statuses (words → status), by look-up key. */
export const statesByKey = (decided: Readonly<Record<string, DossierState>> = {}): ReadonlyMap<string, DossierState> =>
  new Map(Object.entries(decided).map(([words, state]) => [lookupKey(words), state]));
