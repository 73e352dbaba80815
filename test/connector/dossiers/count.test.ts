import assert from 'node:assert/strict';
import type { ImportResult } from '../../../src/connector/import';
import { daysOfPeriod, isoOfDay } from '../../../src/connector/period-days';
import type { CellValue } from '../../../src/tracking/types';
import { findingIds, imported } from '../sources';
import { dossierMeasures, only, totalsOf } from '../totals';
import {
  channelTexts,
  fields,
  fullHeader,
  fullList,
  fullRow,
  makeDossiers,
  stateTexts,
  truthOf,
  withColumns,
  type Dossier,
} from './generate';

const q3 = ['2026-07-01', '2026-09-30'] as const;
const dossiersOf = (result: ImportResult, period = '2026-Q3') =>
  totalsOf(result.summary, (row) => row.kind === 'dossiers' && row.period === period);

describe('counting a list of dossiers', () => {
  for (const [count, seed] of [
    [1003, 1],
    [5007, 2],
    [20011, 3],
  ] as const) {
    const dossiers = makeDossiers(count, seed);
    const result = imported(fullList(dossiers), { periods: ['2026-Q2', '2026-Q3', '2026-08', '2026-9M'] });

    for (const { period, from, to } of result.periods) {
      it(`agrees with a plain count of ${count} dossiers for ${period}`, () => {
        const truth = truthOf(dossiers, isoOfDay(from), isoOfDay(to));
        const of = (kind: string) => totalsOf(result.summary, (row) => row.kind === kind && row.period === period);
        assert.deepEqual(of('dossiers'), only(truth, ...dossierMeasures));
        assert.deepEqual(of('payments'), only(truth, 'with-fee', 'paid-online'));
        assert.deepEqual(
          of('digitisation'),
          only(truth, 'received', 'papers-digitised', 'papers-reused', 'finished', 'result-digitised'),
        );
      });
    }

    it(`tells every field and channel apart among ${count} dossiers`, () => {
      for (const field of fields) {
        for (const [channel, id] of (['direct', 'online', 'postal'] as const).entries()) {
          const truth = truthOf(dossiers, ...q3, (one) => one.field === field && one.channel === channel);
          const counted = totalsOf(
            result.summary,
            (row) => row.kind === 'dossiers' && row.period === '2026-Q3' && row.field === field && row.channel === id,
          );
          assert.deepEqual(counted, only(truth, ...dossierMeasures), `${field} ${channelTexts[channel]}`);
        }
      }
    });

    it(`accounts for every one of ${count} rows`, () => {
      assert.equal(result.rows, count);
      assert.equal(result.excluded, dossiers.filter(({ state }) => state === 1 || state === 3).length);
      assert.deepEqual(result.rejected, []);
    });
  }

  it('fills the identity of Biểu II.06: received and carried are finished and open', () => {
    const totals = dossiersOf(imported(fullList(makeDossiers(3001, 4)), { periods: ['2026-Q3'] }));
    const sum = (...names: string[]) => names.reduce((before, name) => before + (totals[name] ?? 0), 0);
    assert.equal(
      sum('received', 'carried'),
      sum('finished-early', 'finished-on-time', 'finished-late', 'open-in-time', 'open-late'),
    );
  });

  it('counts quarters of the reporting calendar from the 15th to the 14th, and says so', () => {
    const dossiers = makeDossiers(4001, 5);
    const result = imported(fullList(dossiers), { periods: ['2026-Q3'], calendar: 'reporting' });
    assert.deepEqual(
      result.periods.map(({ period, calendar, from, to, by }) => [period, calendar, isoOfDay(from), isoOfDay(to), by]),
      [['2026-Q3', 'reporting', '2026-06-15', '2026-09-14', 'officer']],
    );
    assert.deepEqual(dossiersOf(result), only(truthOf(dossiers, '2026-06-15', '2026-09-14'), ...dossierMeasures));
    assert.equal(result.summary[0]?.from, '2026-06-15');
  });

  it('finds the quarters of a list by its days of receipt', () => {
    const values = fullList(makeDossiers(2003, 6, { from: '2026-01-01', to: '2026-06-30' }));
    assert.deepEqual(
      imported(values).periods.map(({ period, by }) => [period, by]),
      [
        ['2026-Q1', 'rows'],
        ['2026-Q2', 'rows'],
      ],
    );
  });

  it('takes the period from the title, whose days tell the calendar', () => {
    const title: CellValue[][] = [['DANH SÁCH HỒ SƠ'], ['Từ ngày 15/06/2026 đến ngày 14/09/2026']];
    const result = imported([...title, ...fullList(makeDossiers(301, 7))]);
    assert.deepEqual(
      result.periods.map(({ period, calendar, by }) => [period, calendar, by]),
      [['2026-Q3', 'reporting', 'title']],
    );
  });

  it('compares days without their times', () => {
    const at = (finished: string, due: string): CellValue[] => [
      'HS-1',
      'Đã trả kết quả',
      '01/07/2026 08:00:00',
      due,
      finished,
    ];
    const header: CellValue[] = ['Mã hồ sơ', 'Trạng thái', 'Ngày nhận', 'Ngày hẹn trả', 'Ngày kết thúc xử lý'];
    const count = (row: CellValue[]) => dossiersOf(imported([header, row], { periods: ['2026-Q3'] }));
    assert.equal(count(at('10/07/2026 23:59:59', '10/07/2026 08:00:00'))['finished-on-time'], 1);
    assert.equal(count(at('10/07/2026 00:00:01', '11/07/2026 00:00:00'))['finished-early'], 1);
    assert.equal(count(at('11/07/2026 00:00:00', '10/07/2026 23:59:59'))['finished-late'], 1);
  });

  it('reads statuses and channels as codes, and headings as field names of Thông tư 04/2025/TT-VPCP', () => {
    const dossiers = makeDossiers(1201, 8);
    const header: CellValue[] = [
      'MaHoSo',
      'TenTTHC',
      'TenLinhVuc',
      'KenhThucHien',
      'NgayTiepNhan',
      'NgayHenTra',
      'NgayKetThucXuLy',
      'TrangThaiHoSo',
    ];
    const rows = dossiers.map((one): CellValue[] => [
      one.code,
      'Thủ tục',
      one.field,
      one.channel + 1,
      one.received,
      one.due,
      one.finished,
      one.state,
    ]);
    const result = imported([header, ...rows], { periods: ['2026-Q3'] });
    assert.deepEqual(
      dossiersOf(result),
      only(truthOf(dossiers, ...q3), ...dossierMeasures.filter((name) => name !== 'identified')),
    );
  });
});

describe('what a list cannot tell', () => {
  const dossiers = makeDossiers(1505, 11);
  const without = (...names: string[]) =>
    imported(
      withColumns(
        fullList(dossiers),
        fullHeader.filter((name) => !names.includes(name)),
      ),
      { periods: ['2026-Q3'] },
    );

  it('without channel: everything but online_rate, and the missing column is named', () => {
    const result = without('Hình thức tiếp nhận');
    assert.deepEqual(dossiersOf(result), only(truthOf(dossiers, ...q3), ...dossierMeasures));
    assert.deepEqual(result.sources[0]?.recognition.missing, [{ indicator: 'online_rate', columns: ['channel'] }]);
    const rate = result.indicators.find(({ id }) => id === 'online_rate');
    assert.equal(rate && 'problem' in rate && rate.problem.id, 'connector.missing.channel');
  });

  it('without an end date: only what came in', () => {
    const result = without('Ngày kết thúc xử lý');
    assert.deepEqual(Object.keys(dossiersOf(result)).sort(), ['identified', 'received']);
  });

  it('without a due date: neither early, on time nor late', () => {
    const counts = dossiersOf(without('Ngày hẹn trả'));
    assert.equal(counts['finished-late'], undefined);
    assert.equal(counts['carried'], truthOf(dossiers, ...q3)['carried']);
  });

  it('without status: finished is what has an end, and that is told', () => {
    const result = without('Trạng thái');
    assert.ok(findingIds(result).includes('no-state-column'));
    const received = dossiers.filter(({ received: day }) => day >= q3[0] && day <= q3[1]).length;
    assert.equal(dossiersOf(result)['received'], received);
  });

  it('with fees and no way of payment: neither dossiers with a fee nor those paid online, never 0', () => {
    const result = without('Hình thức thanh toán');
    assert.deepEqual(
      result.summary.filter(({ kind }) => kind === 'payments'),
      [],
    );
    assert.ok(result.sources[0]?.recognition.missing.some(({ indicator }) => indicator === 'payment_online_rate'));
  });

  it('without dossiers from before the period: nothing is said of those carried over', () => {
    const late = dossiers.filter(({ received }) => received >= q3[0]);
    const result = imported(fullList(late), { periods: ['2026-Q3'] });
    assert.ok(findingIds(result).includes('no-earlier-dossiers'));
    assert.ok(result.summary.every(({ counts }) => counts.carried === undefined));
  });
});

describe('defects of lists', () => {
  const dossiers = makeDossiers(1507, 21);
  const truth = only(truthOf(dossiers, ...q3), ...dossierMeasures);

  it('a dossier code met again counts once, by its last row', () => {
    const last = (one: Dossier): Dossier => ({ ...one, state: 10, finished: one.received, due: one.received });
    const again = dossiers.slice(0, 200).map(last);
    const now = dossiers.map((one, index) => (index < 200 ? last(one) : one));
    const result = imported(fullList([...dossiers, ...again]), { periods: ['2026-Q3'] });
    assert.deepEqual(dossiersOf(result), only(truthOf(now, ...q3), ...dossierMeasures));
    assert.equal(result.duplicates, 200);
    const told = result.findings.find(({ id }) => id === 'duplicates');
    assert.equal(told?.problem.params?.['count'], 200);
    assert.equal(told?.rows?.length, 10);
  });

  it('title rows, empty merged rows, section rows, a total and signatures are no dossiers', () => {
    const [header = [], ...rows] = fullList(dossiers);
    const alone = (text: CellValue): CellValue[] => [text, ...Array<CellValue>(header.length - 1).fill(null)];
    const values = [
      alone('DANH SÁCH HỒ SƠ'),
      alone(null),
      alone('Đơn vị: UBND xã Tân Minh'),
      alone(null),
      header,
      header.map((_, index) => `(${index + 1})`),
      alone('Xã, phường, thị trấn'),
      ...rows.slice(0, 700),
      alone('I. Lĩnh vực khác'),
      header,
      ...rows.slice(700),
      ['Tổng số', null, null, null, null, null, null, null, null, null, '1,234,000'],
      alone('Người lập biểu'),
    ];
    const result = imported(values, { periods: ['2026-Q3'] });
    assert.deepEqual(dossiersOf(result), truth);
    assert.equal(result.rows, dossiers.length);
    assert.deepEqual(result.rejected, []);
  });

  it('columns that stand one left of their headings are found by content (export A)', () => {
    const header: CellValue[] = [
      'STT',
      'Đơn vị tiếp nhận',
      'Người tiếp nhận',
      'Tên thủ tục hành chính',
      'Mã hồ sơ',
      'Trạng thái',
      'Địa chỉ',
      'Chủ hồ sơ',
      'Ngày nộp hồ sơ',
      'Ngày nhận',
      'Ngày hẹn trả',
      'Ngày kết thúc xử lý',
    ];
    const rows = dossiers.map((one, index): CellValue[] => {
      const full = fullRow(one, index);
      return [
        index + 2,
        'UBND xã Tân Minh',
        full[2] ?? null,
        one.code,
        full[4] ?? null,
        'Thôn 1',
        'Người nộp',
        full[7] ?? null,
        full[7] ?? null,
        full[8] ?? null,
        full[9] ?? null,
      ];
    });
    const result = imported([header, ...rows], { periods: ['2026-Q3'] });
    assert.deepEqual(dossiersOf(result), only(truth, ...dossierMeasures.filter((name) => name !== 'identified')));
    const shifted = result.findings.find(({ id }) => id === 'shifted-columns');
    assert.equal(shifted?.problem.params?.['heading'], 'Người tiếp nhận');
    assert.ok(findingIds(result).includes('finished-is-handed-over'));
  });

  it('the same export with the column filled is not moved', () => {
    const header: CellValue[] = [
      'STT',
      'Đơn vị tiếp nhận',
      'Người tiếp nhận',
      'Tên thủ tục hành chính',
      'Mã hồ sơ',
      'Trạng thái',
      'Ngày nhận',
      'Ngày hẹn trả',
      'Ngày kết thúc xử lý',
    ];
    const rows = dossiers.map((one, index): CellValue[] => {
      const full = fullRow(one, index);
      return [
        index + 1,
        'UBND xã Tân Minh',
        'Cán bộ một cửa',
        full[2] ?? null,
        one.code,
        full[4] ?? null,
        full[7] ?? null,
        full[8] ?? null,
        full[9] ?? null,
      ];
    });
    const result = imported([header, ...rows], { periods: ['2026-Q3'] });
    assert.deepEqual(dossiersOf(result), only(truth, ...dossierMeasures.filter((name) => name !== 'identified')));
    assert.ok(!findingIds(result).includes('shifted-columns'));
  });

  /** What a spreadsheet in US settings makes of "dd/MM/yyyy": a date with day and month exchanged, or the same text. */
  const americanised = (text: CellValue): CellValue => {
    const [, day = '', month = '', year = ''] = /^(\d\d)\/(\d\d)\/(\d{4})/.exec(String(text ?? '')) ?? [];
    if (day === '' || Number(day) > 12) return text;
    return Date.UTC(Number(year), Number(day) - 1, Number(month)) / 86_400_000 + 25_569 + 0.375;
  };

  it('dates that Excel with US settings exchanged are exchanged back, and that is told', () => {
    const dates = ['Ngày tiếp nhận', 'Ngày hẹn trả', 'Ngày kết thúc xử lý'].map((name) => fullHeader.indexOf(name));
    const values = fullList(dossiers).map((row, line) =>
      line === 0 ? row : row.map((cell, column) => (dates.includes(column) ? americanised(cell) : cell)),
    );
    const result = imported(values, { periods: ['2026-Q3'] });
    assert.deepEqual(dossiersOf(result), truth);
    assert.equal(findingIds(result).filter((id) => id === 'us-dates').length, 3);
  });

  it('true dates among texts of every day of the month are left alone', () => {
    const column = fullHeader.indexOf('Ngày tiếp nhận');
    const values = fullList(dossiers).map((row, line) =>
      line % 2 === 0 || line === 0
        ? row
        : row.map((cell, index) =>
            index === column ? Date.parse(dossiers[line - 1]?.received ?? '') / 86_400_000 + 25_569 : cell,
          ),
    );
    const result = imported(values, { periods: ['2026-Q3'] });
    assert.deepEqual(dossiersOf(result), truth);
    assert.ok(!findingIds(result).includes('us-dates'));
  });

  it('rows that cannot be counted are told by reason and row number, ten at most, and nothing of what they hold', () => {
    const spoilt = dossiers.map((one, index): CellValue[] => {
      const row = fullRow(one, index);
      if (index < 15) row[7] = '';
      else if (index < 20) row[7] = 'không rõ';
      else if (index < 24) row[4] = 'Trạng thái lạ';
      else if (index < 26) row[4] = '';
      else if (index < 29) row[5] = 'Qua Zalo';
      return row;
    });
    const result = imported([fullHeader, ...spoilt], { periods: ['2026-Q3'] });
    assert.deepEqual(dossiersOf(result), only(truthOf(dossiers.slice(29), ...q3), ...dossierMeasures));
    assert.deepEqual(
      result.rejected.map(({ reason, count, rows }) => [reason, count, rows[0], rows.length]),
      [
        ['no-received-date', 15, 2, 10],
        ['unreadable-date', 5, 17, 5],
        ['unknown-state', 4, 22, 4],
        ['unknown-channel', 3, 28, 3],
        ['no-state', 2, 26, 2],
      ],
    );
  });

  it('a status that only this system knows counts once the officer says what it means', () => {
    const rows = dossiers.map((one, index) =>
      fullRow(one, index).map((cell) => (cell === 'Đang xử lý' ? 'Luân chuyển nội bộ' : cell)),
    );
    const values = [fullHeader, ...rows];
    const options = { periods: ['2026-Q3'], states: { 'luân chuyển nội bộ': 'processing' } } as const;
    assert.deepEqual(dossiersOf(imported(values, options)), truth);
    const lost = imported(values, { periods: ['2026-Q3'] }).rejected.find(({ reason }) => reason === 'unknown-state');
    assert.equal(lost === undefined ? 0 : lost.count, dossiers.filter(({ state }) => state === 4).length);
  });

  it('an end before the beginning is rejected; a finished dossier without an end is received and told', () => {
    const header: CellValue[] = ['Mã hồ sơ', 'Trạng thái', 'Ngày nhận', 'Ngày hẹn trả', 'Ngày kết thúc xử lý'];
    const result = imported(
      [
        header,
        ['HS-0001', stateTexts[9] ?? '', '10/07/2026', '20/07/2026', '01/07/2026'],
        ['HS-0002', stateTexts[9] ?? '', '10/07/2026', '20/07/2026', ''],
        ['HS-0003', stateTexts[9] ?? '', '10/07/2026', '20/07/2026', '20/07/2026'],
      ],
      { periods: ['2026-Q3'] },
    );
    assert.deepEqual(dossiersOf(result), { received: 2, 'finished-on-time': 1 });
    assert.deepEqual(result.rejected, [{ reason: 'finished-before-received', count: 1, rows: [2] }]);
    assert.deepEqual(result.findings.find(({ id }) => id === 'finished-without-day')?.rows, [3]);
  });

  for (const count of [10, 20, 50, 100, 500, 1000, 5000]) {
    it(`a list of exactly ${count} rows may be one page of the screen`, () => {
      assert.ok(
        findingIds(imported(fullList(makeDossiers(count, count)), { periods: ['2026-Q3'] })).includes('page-size'),
      );
    });
  }

  it('other numbers of rows are not suspected', () => {
    assert.ok(!findingIds(imported(fullList(dossiers), { periods: ['2026-Q3'] })).includes('page-size'));
  });

  it('spellings of one field are one field', () => {
    const rows = dossiers.map((one, index) =>
      fullRow(one, index).map((cell) => (cell === 'Đất đai' && index % 3 === 0 ? ' đất  đai'.normalize('NFD') : cell)),
    );
    const result = imported([fullHeader, ...rows], { periods: ['2026-Q3'] });
    assert.equal(new Set(result.summary.map(({ field }) => field)).size, fields.length);
  });
});

describe('dossiers due', () => {
  const day = (iso: string | null): number => (iso === null ? NaN : Date.parse(iso) / 86_400_000);

  it('are those still open that are late or due within seven days at the end of the period', () => {
    const dossiers = makeDossiers(2003, 31);
    const end = day(q3[1]);
    const expected = dossiers
      .filter(({ state, received, due }) => [2, 4].includes(state) && received <= q3[1] && day(due) - end <= 7)
      .map(({ code, due }) => [code, end - day(due)]);
    const { due } = imported(fullList(dossiers), { periods: ['2026-Q3'] });
    assert.deepEqual(due.map(({ code, daysLate }) => [code, daysLate]).sort(), expected.sort());
    assert.ok(due.length > 20);
  });

  it('hold codes, procedures and days, and no person', () => {
    const { due } = imported(fullList(makeDossiers(503, 32)), { periods: ['2026-Q3'] });
    for (const one of due) {
      assert.deepEqual(Object.keys(one).sort(), [
        'code',
        'daysLate',
        'due',
        'field',
        'period',
        'procedure',
        'received',
      ]);
    }
    assert.ok(!JSON.stringify(due).includes('Người nộp'));
  });

  it('are counted to the end of the latest period', () => {
    const result = imported(fullList(makeDossiers(503, 33)), { periods: ['2026-Q3', '2026-Q2'] });
    const [{ to = 0 } = {}] = [daysOfPeriod('2026-Q3', 'calendar')];
    for (const { period, due, daysLate } of result.due) {
      assert.equal(period, '2026-Q3');
      assert.equal(daysLate, to - day(due));
    }
  });
});
