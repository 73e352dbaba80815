import type { Concept } from './lexicon';

/**
 * What a label must and may say to mean an indicator. Every group of `must` needs one of its concepts; a concept in
 * neither `must` nor `may` rules the indicator out. `head`: what the rate is a share of, where the label names it.
 */
export interface Signature {
  indicator: string;
  must: readonly (readonly Concept[])[];
  may?: readonly Concept[];
  head?: readonly Concept[];
}

const level = ['satisfaction', 'satisfactionIndex'] as const;
const asked = ['people', 'handled', 'procedure', 'service', 'field', 'centre'] as const;
const staff = ['cadre', 'civilServant', 'official'] as const;

export const signatures: readonly Signature[] = [
  {
    indicator: 'legal_docs_reviewed_rate',
    must: [['document'], ['reviewed']],
    may: ['revised'],
    head: ['document'],
  },
  {
    indicator: 'satisfaction_disclosed_rate',
    must: [['disclosed'], level],
    may: ['agency', 'people', 'service', 'online', 'fullyOnline', 'portal', 'handled', 'procedure'],
  },
  {
    indicator: 'payment_enabled_rate',
    must: [['procedure', 'service'], ['payment'], ['online'], ['enabled', 'fee', 'eligible', 'integrated', 'provided']],
    may: ['enabled', 'fee', 'eligible', 'integrated', 'provided', 'portal', 'service', 'fullyOnline'],
    head: ['procedure', 'service'],
  },
  {
    // "Triển khai thanh toán trực tuyến đối với TTHC có nghĩa vụ tài chính": the payment comes first, the share is of procedures.
    indicator: 'payment_enabled_rate',
    must: [['enabled'], ['payment'], ['online'], ['procedure', 'service'], ['fee']],
    may: ['portal', 'eligible'],
  },
  {
    indicator: 'payment_online_rate',
    must: [['payment'], ['online']],
    may: ['transaction', 'dossier', 'fee', 'people', 'portal', 'handled', 'procedure', 'service', 'incurred'],
    head: ['payment', 'transaction', 'dossier', 'fee'],
  },
  {
    indicator: 'online_service_rate',
    must: [['procedure', 'service'], ['online'], ['eligible', 'provided']],
    may: ['service', 'fullyOnline', 'bothLevels', 'eligible', 'provided'],
    head: ['procedure', 'service'],
  },
  {
    indicator: 'online_service_rate',
    must: [['procedure', 'eligible'], ['providedOnline']],
    may: ['eligible', 'fullyOnline', 'bothLevels', 'integrated', 'portal', 'provided'],
    head: ['procedure'],
  },
  {
    indicator: 'portal_integrated_rate',
    must: [['integrated'], ['portal']],
    may: ['procedure', 'service', 'online', 'provided', 'providedOnline', 'eligible', 'fullyOnline', 'bothLevels'],
    head: ['procedure', 'service'],
  },
  {
    indicator: 'online_rate',
    must: [['dossier'], ['online']],
    may: ['handled', 'procedure', 'service', 'people', 'portal', 'centre', 'incurred', 'environment'],
    head: ['dossier'],
  },
  {
    indicator: 'online_rate',
    must: [['dossier'], ['environment']],
    may: ['handled', 'procedure', 'people', 'centre'],
    head: ['dossier'],
  },
  {
    indicator: 'eid_verified_rate',
    must: [['eid']],
    may: ['people', 'eGovernment', 'electronic'],
  },
  {
    indicator: 'satisfaction_procedures',
    must: [level, ['procedure', 'service', 'centre', 'dossier']],
    may: ['people', 'handled', 'procedure', 'service', 'centre', 'dossier', 'transaction', 'outcome'],
  },
  {
    indicator: 'satisfaction_key_sectors',
    must: [level, ['land'], ['construction'], ['investment']],
    may: asked,
  },
  { indicator: 'satisfaction_land', must: [level, ['land']], may: asked },
  { indicator: 'satisfaction_construction', must: [level, ['construction']], may: asked },
  { indicator: 'satisfaction_investment', must: [level, ['investment']], may: asked },
  {
    indicator: 'payroll_cut_rate',
    must: [['payroll'], ['reduced']],
    may: ['careerPosts', 'publicService', 'official', 'stateBudget', 'since'],
  },
  {
    indicator: 'satisfaction_agencies',
    must: [level, ['agencyService', 'agency']],
    may: ['people', 'agency', 'agencyService', 'sipas'],
  },
  {
    indicator: 'satisfaction_agencies',
    must: [['sipas', 'satisfactionIndex']],
    may: ['people', 'agency', 'agencyService', ...level],
  },
  {
    indicator: 'satisfaction_health_education',
    must: [level, ['health'], ['education']],
    may: ['people', 'service', 'anyService', 'provided', 'publicService', 'field'],
  },
  {
    indicator: 'satisfaction_health_education',
    must: [level, ['publicService']],
    may: ['people', 'service', 'anyService', 'provided'],
  },
  {
    indicator: 'satisfaction_health',
    must: [level, ['health']],
    may: ['people', 'service', 'anyService', 'provided', 'publicService', 'field'],
  },
  {
    indicator: 'satisfaction_education',
    must: [level, ['education']],
    may: ['people', 'service', 'anyService', 'provided', 'publicService', 'field'],
  },
  {
    indicator: 'data_digitised_rate',
    must: [['digitised'], ['land'], ['planning'], ['investment', 'business']],
    may: ['data', 'procedure', 'business', 'investment'],
  },
  {
    indicator: 'data_digitised_rate',
    must: [['digitised'], ['land', 'planning'], ['investment'], ['business']],
    may: ['data', 'procedure'],
  },
  { indicator: 'land_data_digitised_rate', must: [['digitised'], ['data'], ['land']], may: ['field'] },
  { indicator: 'planning_data_digitised_rate', must: [['digitised'], ['planning']], may: ['data', 'field'] },
  {
    indicator: 'investment_procedures_digitised_rate',
    must: [['digitised'], ['investment']],
    may: ['data', 'procedure'],
  },
  { indicator: 'business_procedures_digitised_rate', must: [['digitised'], ['business']], may: ['data', 'procedure'] },
  {
    indicator: 'multi_device_rate',
    must: [['device'], ['service', 'procedure', 'fullyOnline', 'providedOnline']],
    may: ['online', 'fullyOnline', 'provided', 'providedOnline', 'service'],
    head: ['service', 'procedure'],
  },
  {
    indicator: 'work_files_online_rate',
    must: [['workFile'], ['environment', 'online', 'electronic']],
    may: ['handled', 'electronic', 'agency'],
    head: ['workFile'],
  },
  {
    indicator: 'work_files_online_rate',
    must: [['workHandling'], ['environment']],
    may: ['handled', 'electronic', 'dossier', ...staff],
  },
  {
    // "Hồ sơ … trên môi trường mạng" without its kind is either of two: both signatures meet, and the officer is asked.
    indicator: 'work_files_online_rate',
    must: [['dossier'], ['environment']],
    may: ['handled'],
    head: ['dossier'],
  },
  {
    indicator: 'digital_skills_rate',
    must: [['digitalSkill'], [...staff, 'mastery']],
    may: [...staff, 'mastery', 'technology'],
  },
  {
    indicator: 'dossier_digitised_rate',
    must: [['digitised'], ['dossier', 'component'], ['outcome']],
    may: ['procedure', 'handled', 'dossier', 'component'],
  },
  {
    indicator: 'dossier_digitised_rate',
    must: [['digitised'], ['dossier']],
    may: ['procedure', 'handled'],
  },
  {
    indicator: 'dossier_papers_digitised_rate',
    must: [['digitised'], ['component']],
    may: ['dossier', 'procedure', 'handled'],
  },
  {
    indicator: 'dossier_results_digitised_rate',
    must: [['digitised'], ['outcome']],
    may: ['procedure', 'handled'],
  },
];
