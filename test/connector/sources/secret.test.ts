import assert from 'node:assert/strict';
import fc from 'fast-check';
import { unsendablePart } from '../../../src/connector/sources/secret';

describe('what one signs in with', () => {
  it('can be sent, or the part that cannot is named', () => {
    assert.equal(unsendablePart({ by: 'password', user: 'Cán bộ', password: 'mật khẩu: 1' }), undefined);
    assert.equal(unsendablePart({ by: 'password', user: 'a:b', password: '' }), 'user');
    assert.equal(unsendablePart({ by: 'password', user: '', password: 'x' }), 'user');
    assert.equal(unsendablePart({ by: 'token', token: 'abc.def-1' }), undefined);
    assert.equal(unsendablePart({ by: 'token', token: 'khóa' }), 'token');
    assert.equal(unsendablePart({ by: 'header', name: 'X-Khoa', value: 'abc' }), undefined);
    assert.equal(unsendablePart({ by: 'header', name: 'X Khoa', value: 'abc' }), 'header');
    assert.equal(unsendablePart({ by: 'header', name: 'X-Khoa', value: 'a\nb' }), 'value');
  });

  it('is never a header that belongs to the request or to the browser', () => {
    for (const name of ['Host', 'cookie', 'Origin', 'Sec-Fetch-Mode', 'Accept', 'Proxy-Authorization'])
      assert.equal(unsendablePart({ by: 'header', name, value: 'abc' }), 'header');
  });

  it('is taken by every client wherever it is let through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, value) => {
        if (unsendablePart({ by: 'header', name, value }) === undefined) new Headers([[name, value]]);
        if (unsendablePart({ by: 'token', token: value }) === undefined) new Headers([['Authorization', value]]);
      }),
    );
  });
});
