import { indicatorRows, percent, type SheetDeclaration } from '../declare';

/** The same half-year three times, each time up to a later day. */
export default [
  {
    name: 'Theo dõi tuần',
    rows: [
      ['THEO DÕI CHỈ TIÊU HẰNG TUẦN NĂM 2026'],
      ['STT', 'Chỉ tiêu', 'Đến ngày 05/6', 'Đến ngày 12/6', 'Đến ngày 19/6', 'Đến ngày 26/6'],
      ...indicatorRows((id) =>
        id === 'online_rate'
          ? [percent(0.74), percent(0.748), percent(0.757), null]
          : [percent(1), percent(1), percent(1), null],
      ),
    ],
  },
] satisfies SheetDeclaration[];
