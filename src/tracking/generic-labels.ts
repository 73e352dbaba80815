import type { Concept } from './lexicon';

/** Words that name the subject of several indicators and tell none of them: the officer is asked which it is. */
export interface GenericLabel {
  /** The likeliest first. */
  indicators: readonly string[];
  must: readonly (readonly Concept[])[];
  may?: readonly Concept[];
}

const level = ['satisfaction', 'satisfactionIndex'] as const;

export const genericLabels: readonly GenericLabel[] = [
  {
    indicators: ['satisfaction_procedures', 'satisfaction_agencies'],
    must: [level, ['agencyService', 'agency']],
    may: ['procedure', 'handled', 'people', 'agencyService', 'agency', 'centre'],
  },
  { indicators: ['satisfaction_procedures', 'satisfaction_agencies'], must: [level], may: ['people'] },
  { indicators: ['online_rate', 'online_service_rate'], must: [['online']], may: ['handled', 'procedure', 'people'] },
  {
    indicators: ['online_service_rate', 'multi_device_rate'],
    must: [['fullyOnline'], ['service', 'online']],
    may: ['service', 'online'],
  },
  { indicators: ['online_service_rate', 'portal_integrated_rate'], must: [['service'], ['online']] },
  {
    indicators: ['dossier_digitised_rate', 'data_digitised_rate'],
    must: [['digitised']],
    may: ['data', 'procedure'],
  },
  {
    indicators: ['payment_enabled_rate', 'payment_online_rate'],
    must: [['payment'], ['online'], ['procedure', 'service']],
    may: ['portal', 'handled', 'people', 'service'],
  },
  {
    indicators: ['satisfaction_procedures', 'satisfaction_disclosed_rate'],
    must: [level, ['service'], ['online']],
    may: ['people'],
  },
  {
    indicators: ['satisfaction_key_sectors', 'satisfaction_land'],
    must: [level, ['land'], ['construction', 'investment']],
    may: ['people', 'handled', 'procedure', 'field'],
  },
  {
    indicators: ['satisfaction_key_sectors', 'satisfaction_construction'],
    must: [level, ['construction'], ['investment']],
    may: ['people', 'handled', 'procedure', 'field'],
  },
  { indicators: ['land_data_digitised_rate', 'data_digitised_rate'], must: [['digitised'], ['land']], may: ['field'] },
  {
    indicators: ['investment_procedures_digitised_rate', 'business_procedures_digitised_rate'],
    must: [['digitised'], ['investment'], ['business']],
    may: ['data', 'procedure'],
  },
];
