import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayOfBytes, dayOfDate } from '../../../src/connector/readers/bytes/day';
import { dayOfSerial } from '../../../src/connector/readers/bytes/serial';

const dayOf = (text: string) => {
  // Bytes before and behind the cell must not be looked at.
  const bytes = new TextEncoder().encode(`9${text}9`);
  return dayOfBytes(bytes, 1, bytes.length - 1);
};
const iso = (text: string) => {
  const day = dayOf(text);
  return Number.isNaN(day) ? undefined : new Date(day * 86_400_000).toISOString().slice(0, 10);
};

describe('Days of cells', () => {
  it('are read day first in the forms that exports use', () => {
    const forms = [
      '05/03/2026',
      '5/3/2026',
      '05.03.2026',
      '05-03-2026',
      '05/03/2026 08:30:00',
      '05/03/2026 08:30',
      '05/03/2026 8:30 SA',
      '05/03/2026, 08:30',
      '05/03/2026 00:00:00.000',
      '08:30 05/03/2026',
      '08:30:15 05/03/2026',
      '2026-03-05',
      '2026-03-05T08:30:00',
      '2026-03-05T08:30:00.000Z',
      '2026-03-05T08:30:00+07:00',
      '2026-03-05 08:30:00',
      '2026/03/05',
    ];
    for (const form of forms) assert.equal(iso(form), '2026-03-05', form);
  });

  it('are not read from what only resembles a date', () => {
    const others = [
      '',
      '5',
      '5/3',
      '05/13/2026',
      '13/13/2026',
      '31/02/2026',
      '29/02/2025',
      '00/01/2026',
      '05/03/26',
      '05/03/20266',
      '05/03-2026',
      '05/03/2026 đến 10/03/2026',
      '05/03/2026x',
      '01/01/0001 00:00:00',
      '12/15',
      '1.234.567',
      'H26.15.7-260731-0000001',
      '75,5%',
      '2026-13-01',
      '46091',
      '08:30',
      'Đất đai',
    ];
    for (const other of others) assert.equal(iso(other), undefined, other);
  });

  it('agree with the calendar for every day', () => {
    const day = fc.integer({ min: -25_567, max: 100_000 });
    fc.assert(
      fc.property(day, fc.boolean(), (days, padded) => {
        const date = new Date(days * 86_400_000);
        const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
        const pad = (number: number) => (padded ? String(number).padStart(2, '0') : String(number));
        assert.equal(dayOf(`${pad(d)}/${pad(m)}/${y}`), days);
        assert.equal(dayOfDate(y, m, d), days);
      }),
    );
  });

  it('of worksheets count from 1900 with its false leap day, or from 1904', () => {
    const of = (serial: number, date1904 = false) => {
      const day = dayOfSerial(serial, date1904);
      return Number.isNaN(day) ? undefined : new Date(day * 86_400_000).toISOString().slice(0, 10);
    };
    assert.equal(of(1), '1900-01-01');
    assert.equal(of(59), '1900-02-28');
    assert.equal(of(61), '1900-03-01');
    assert.equal(of(46_086.99), '2026-03-05');
    assert.equal(of(46_086 - 1462, true), '2026-03-05');
    assert.equal(of(0.5), undefined);
    assert.equal(of(-3), undefined);
    assert.equal(of(3_000_000), undefined);
    assert.equal(of(Number.NaN), undefined);
  });
});
