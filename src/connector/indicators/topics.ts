import { lookupKey } from '../../plan/text';
import { remembered } from '../../tracking/text';

/** What a survey asked about. */
export type SurveyTopic = 'procedures' | 'agencies' | 'health' | 'education';

/** Fields of procedures for which the plan sets targets of their own (II.2.a, dash 6). */
export type KeyField = 'land' | 'construction' | 'investment';

/** Patterns read look-up keys; the first that fits counts. */
const topics: readonly (readonly [SurveyTopic, RegExp])[] = [
  ['health', /\by te\b|\bbenh (vien|nhan)\b|\bnguoi benh\b|\bkham (chua )?benh\b|\bhealth/],
  ['education', /\bgiao duc\b|\btruong (hoc|mam non|tieu hoc|thcs|thpt)\b|\bphu huynh\b|\bhoc sinh\b|\beducation/],
  ['procedures', /\btthc\b|\bthu tuc\b|\bmot cua\b|\bgiai quyet ho so\b|\bdich vu cong\b|\bprocedure/],
  ['agencies', /\bsipas\b|\bsu phuc vu\b|\bco quan\b|\bcqhcnn\b|\bagenc/],
  ['procedures', /\b(cong dan|nguoi dan|ca nhan|to chuc|doanh nghiep|chung|citizen|business)/],
];

/**
 * The topic that the group of a survey's row names; without one the survey is taken for the usual one on procedures,
 * and `undefined` stands for a topic that no indicator of the plan asks about.
 */
export const topicOf = (group: string | undefined): SurveyTopic | undefined =>
  group === undefined ? 'procedures' : knownTopic(group);

const knownTopic = remembered((group) => {
  const key = lookupKey(group);
  return topics.find(([, pattern]) => pattern.test(key))?.[0];
});

/** Land procedures were of the field "tài nguyên và môi trường" until the ministries were merged in 2025. */
const fields: readonly (readonly [KeyField, RegExp])[] = [
  ['land', /\bdat dai\b|\bdia chinh\b|\btai nguyen\b|\bquyen su dung dat\b|\bland\b/],
  ['construction', /\bxay dung\b(?! (nong thon|van ban|dang|doi ngu))|\bconstruction\b/],
  ['investment', /\bdau tu\b|\binvestment\b/],
];

/** The key field that a field's name belongs to; "đầu tư xây dựng" is construction. */
export const keyFieldOf: (field: string) => KeyField | undefined = remembered((field) => {
  const key = lookupKey(field);
  return fields.find(([, pattern]) => pattern.test(key))?.[0];
});
