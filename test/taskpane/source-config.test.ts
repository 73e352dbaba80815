import assert from 'node:assert/strict';
import type { SourceConfig } from '../../src/connector/sources';
import { recognitionOf } from '../../src/connector/sources/columns';
import { parseSourceConfig } from '../../src/connector/sources/config';
import { isNamed, withChannel, withColumn, withManual, withoutDecisions } from '../../src/taskpane/view-model/sources';

const address = 'https://kho.example.vn/';
const csv: SourceConfig = { kind: 'csv', address };
const feed: SourceConfig = { kind: 'odata', address, entitySet: 'HoSo' };
const names = ['ma', 'ngay', 'kenh', 'ngay', ''];
const recognition = recognitionOf(
  new Map([
    ['received', 'ngay'],
    ['channel', 'kenh'],
  ]),
  names,
);

describe('what is decided about the columns of a source', () => {
  it('is said by the names of columns, of which one of two alike and one without a name are none', () => {
    assert.deepEqual(
      names.map((_, at) => isNamed(recognition, at)),
      [true, true, true, false, false],
    );
    assert.deepEqual(withColumn(feed, recognition, 'code', 0), { ...feed, columns: { code: 'ma' } });
    assert.deepEqual(withColumn(feed, recognition, 'channel', null), { ...feed, columns: { channel: null } });
  });

  it('gives one column one meaning', () => {
    assert.deepEqual(withColumn(csv, recognition, 'finished', 1).columns, { received: null, finished: 'ngay' });
  });

  it('names the kind of data where it is no list of dossiers, of sources that may hold any', () => {
    const counts = { ...recognition, kind: 'statistic-by-channel' as const, columns: new Map() };
    assert.deepEqual(withColumn(csv, counts, 'online', 2), {
      ...csv,
      content: 'statistic-by-channel',
      columns: { online: 'kenh' },
    });
    const manual = { kind: 'survey-counts' as const, row: 1, mapping: { label: 0, satisfied: 2, neutral: null } };
    assert.deepEqual(withManual(csv, manual, names), {
      ...csv,
      content: 'survey-counts',
      columns: { label: 'ma', satisfied: 'kenh' },
    });
    assert.deepEqual(withManual(feed, { ...manual, kind: 'dossier-list' }, names).columns, {
      label: 'ma',
      satisfied: 'kenh',
    });
  });

  it('may be that all is of one channel, whatever a column says; of a table on a server only its columns say it', () => {
    const one = withChannel(csv, recognition, 'online');
    assert.deepEqual(one, {
      ...csv,
      content: 'dossier-list-one-channel',
      channel: 'online',
      columns: { channel: null },
    });
    assert.deepEqual(withChannel(one, recognition, null), { ...csv, columns: { channel: null } });
    assert.equal(withChannel(feed, recognition, 'online'), feed);
  });

  it('can be kept, and taken back', () => {
    for (const one of [withColumn(feed, recognition, 'finished', 1), withChannel(csv, recognition, 'postal')]) {
      assert.deepEqual(parseSourceConfig(one), { ok: true, value: one });
    }
    assert.deepEqual(withoutDecisions(withChannel(csv, recognition, 'postal')), csv);
    assert.deepEqual(withoutDecisions(withColumn(feed, recognition, 'code', 0)), feed);
  });
});
