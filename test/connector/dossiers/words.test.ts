import assert from 'node:assert/strict';
import { channelOf } from '../../../src/connector/channels';
import { stateOf, states } from '../../../src/connector/dossiers/states';
import { isMoney, isPaid, papersOf, paymentOf, yesOrNo } from '../../../src/connector/dossiers/words';
import { stateTexts } from './generate';

const table = <T>(title: string, read: (text: string) => T, cases: readonly (readonly [string, T])[]) => {
  describe(title, () => {
    for (const [text, expected] of cases) {
      it(`${JSON.stringify(text)} is ${JSON.stringify(expected) ?? 'not understood'}`, () =>
        assert.deepEqual(read(text), expected));
    }
  });
};

table('status of a dossier', stateOf, [
  ...stateTexts.map((text, index) => [text, states[index]] as const),
  ...states.map((state, index) => [String(index + 1), state] as const),
  ['Chờ bổ sung', 'supplement'],
  ['Đã bổ sung, đang xử lý', 'processing'],
  ['Công dân rút', 'withdrawn'],
  ['Trả lại hồ sơ', 'withdrawn'],
  ['Tạm dừng xử lý', 'stopped'],
  ['Chờ trả kết quả', 'processed'],
  ['Hoàn thành', 'processed'],
  ['Từ chối tiếp nhận', 'refused'],
  ['Chờ tiếp nhận', 'registered'],
  ['Đang thẩm định', 'processing'],
  ['11', undefined],
  ['Thôn 3', undefined],
  ['', undefined],
]);

table('channel', channelOf, [
  ['1', 'direct'],
  ['2', 'online'],
  ['3', 'postal'],
  ['Nộp trực tuyến', 'online'],
  ['Qua mạng', 'online'],
  ['TRỰC TIẾP', 'direct'],
  ['Tại bộ phận một cửa', 'direct'],
  ['Qua bưu chính công ích', 'postal'],
  ['Trực tiếp, dịch vụ bưu chính', 'direct-or-postal'],
  ['Qua Zalo', undefined],
  ['', undefined],
]);

table('way of payment', paymentOf, [
  ['truc-tuyen', 'online'],
  ['Thanh toán trực tuyến', 'online'],
  ['1', 'online'],
  ['2', 'online'],
  ['0', 'offline'],
  ['tien-mat', 'offline'],
  ['chuyen-khoan', 'offline'],
  ['Chưa thanh toán', 'offline'],
  ['Miễn phí', 'none'],
  ['Không thu', 'none'],
  ['', 'none'],
  ['Thu trước', undefined],
]);

table('state of a payment', isPaid, [
  ['Đã thanh toán', true],
  ['Chờ thanh toán', false],
  ['Chưa thanh toán', false],
  ['Hủy', false],
  ['Đã hoàn phí', false],
]);

table('digitised papers', papersOf, [
  ['0', { digitised: false, reused: false }],
  ['1', { digitised: true, reused: false }],
  ['2', { digitised: true, reused: true }],
  ['3', { digitised: true, reused: true }],
  ['Tái sử dụng từ kết quả', { digitised: true, reused: true }],
  ['Đã số hóa', { digitised: true, reused: false }],
  ['Chưa số hóa', { digitised: false, reused: false }],
  ['một phần', undefined],
]);

table('yes and no', yesOrNo, [
  ['x', true],
  ['Có', true],
  ['TRUE', true],
  ['1', true],
  ['0', false],
  ['Không', false],
  ['', false],
  ['không rõ', false],
  ['tùy', undefined],
]);

table('money', isMoney, [
  ['50,000', true],
  ['1.234', true],
  ['0', false],
  ['0 đ', false],
  ['', false],
]);
