import { column } from './list-columns';
import type { KindDeclaration } from './types';

/**
 * Receipts of fees, one row each (export D). The system offers it as "thanh toán trực tuyến", and then each receipt was
 * paid online; the dossiers with a fee that were paid otherwise are not in it, unless a column tells the way of payment.
 */
export const paymentList: KindDeclaration = {
  id: 'payment-list',
  columns: [
    column('code'),
    column('received'),
    { id: 'paid-on', content: 'date', headings: [/^ngay (thu|thanh toan|nop phi)( tien)?$/] },
    { id: 'receipt', headings: [/^so bien lai$/, /^(mau so|ki hieu)( bien lai)?$/] },
    ...(['unit', 'field', 'channel', 'payment', 'payment-state', 'fee', 'charge', 'fee-total'] as const).map(column),
  ],
  required: [['code'], ['fee', 'charge', 'fee-total'], ['received', 'paid-on'], ['receipt', 'paid-on', 'payment']],
  excluded: [],
  counting: { by: 'record', kinds: ['payments'], paidOnlineByTitle: true },
  gives: [
    {
      indicator: 'payment_online_rate',
      anyOf: [
        ['payment', 'fee-total'],
        ['payment', 'fee'],
        ['payment', 'charge'],
      ],
    },
  ],
};
