import { percent, phrases, type SheetDeclaration } from '../declare';

const across = ['online_rate', 'payment_online_rate', 'eid_verified_rate'] as const;

export default [
  {
    name: 'Theo dõi',
    rows: [
      ['THEO DÕI MỘT SỐ CHỈ TIÊU NĂM 2026'],
      ['Kỳ', ...across.map((id) => phrases[id])],
      ['Mục tiêu', percent(0.75), percent(0.5), percent(0.9)],
      ['Quý I', percent(0.7), '45%', percent(0.9)],
      ['Quý II', percent(0.74), percent(0.52), percent(0.92)],
      ['Quý III', null, null, null],
    ],
  },
] satisfies SheetDeclaration[];
