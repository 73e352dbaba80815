import { lookupKey } from '../plan/text';

const total = /^(tong( (cong|so|chung|hop))?|cong( chung)?|toan (xa|huyen|tinh|thanh pho)|total)$/;

/** Whether a label names a total row: "Tổng số", "CỘNG:", "Tổng cộng". */
export const isTotalLabel = (text: string): boolean => text.length < 40 && total.test(lookupKey(text));
