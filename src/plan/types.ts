/**
 * The plan as data. Every value says where it stands in the plan and whether the plan states it or we infer it.
 * Source of every type's meaning: Kế hoạch thực hiện Chương trình tổng thể CCHC nhà nước giai đoạn 2026–2030 of
 * UBND xã Tân Minh.
 */

/** `stated`: the plan's own words. `inferred`: our reading, shown as such and open to the officer's correction. */
export type Basis = 'stated' | 'inferred';

export interface Localised {
  vi: string;
  en: string;
}

/** The only units an indicator may have. `fraction`: 0.75 is 75 %. */
export type Unit = 'fraction';

/** `>=`: the value must reach the target. `reduction>=`: the value is the share cut against the base year, same test. */
export type Comparator = '>=' | 'reduction>=';

export interface Target {
  /** First day of validity, ISO date. */
  from: string;
  /** Last day of validity and deadline, ISO date. */
  to: string;
  /** Target in the indicator's unit (a fraction: 0.75). */
  value: number;
  basis: Basis;
}

export interface LeadAgency {
  /** Id of an agency of the plan. */
  agency: string;
  basis: Basis;
  /** Where the plan names it, such as "VI.2"; absent when inferred. */
  place?: string;
}

export interface Count {
  vi: string;
  en: string;
  basis: Basis;
}

export interface Indicator {
  /** Public id; never changes. */
  id: string;
  /** Running number in the plan, such as "II.2.a.6". */
  no: string;
  /** Section of the plan, such as "II.2.a". */
  section: string;
  /** Paragraph of the section: "¶2" or "dash 3". */
  paragraph: string;
  name: Localised;
  unit: Unit;
  comparator: Comparator;
  comparatorBasis: Basis;
  /** `true` where the plan gives no figure and "toàn bộ" is read as 100 %. */
  implied?: boolean;
  targets: Target[];
  /** Base year of a reduction; its number is for the commune to enter. */
  baseline?: { year: number; basis: Basis };
  numerator: Count;
  denominator: Count;
  leadAgencies: LeadAgency[];
  coAgencies: LeadAgency[];
  /** The plan's own words; `[…]` marks a word that the scan lacks. */
  quote: string;
  /** Other wordings met in workbooks, used for lookup and matching. */
  aliases: string[];
  /** The official form or portal indicator it agrees with, if any. */
  officialForm?: string;
  /** How often it is reported (inferred). */
  frequency?: string;
  /** What an officer should know: second readings, traps. */
  notes?: Localised[];
  /** Ids of indicators it is easily confused with. */
  confusedWith?: string[];
  /** Id of the parent: a sub-indicator is never judged instead of it. */
  parent?: string;
}

/** `periodic`: "định kỳ", "thường xuyên", with no interval named. `2030`: once, in that year. */
export type Rhythm = 'weekly' | 'yearly' | 'periodic' | '2030';

export interface Goal {
  id: string;
  section: string;
  paragraph: string;
  quote: string;
  leadAgencies: LeadAgency[];
  /** The rhythm that the plan fixes, if any. */
  rhythm?: Rhythm;
  /** What an officer should know, such as a rate that is named without a figure. */
  notes?: Localised[];
}

export interface Task extends Goal {
  coAgencies: LeadAgency[];
  /** `rule` for part IV, which is a rule about money rather than a task. */
  kind: 'task' | 'rule';
}

export interface Duty extends Goal {
  coAgencies: LeadAgency[];
}

/** Something to tell the officer about a section of the plan; `section` is empty for the plan as a whole. */
export interface PlanNote {
  section: string;
  note: Localised;
}

export interface Agency {
  id: string;
  name: Localised;
  shortForms: string[];
  role: Localised;
}

export interface Section {
  /** "II.2", "III.1", … */
  id: string;
  heading: string;
}

export interface PlanData {
  id: string;
  title: string;
  issuer: string;
  place: string;
  /** The copy supplied has neither number nor day: both stay editable. */
  number: string | null;
  date: string | null;
  signedBy: { title: string; name: string };
  from: string;
  to: string;
  sections: Section[];
  /** The 18 targets, in plan order. */
  indicators: Indicator[];
  subIndicators: Indicator[];
  goals: Goal[];
  tasks: Task[];
  duties: Duty[];
  agencies: Agency[];
  /** "Nơi nhận", as printed. */
  recipients: string[];
  /** Drafting oddities worth a note to the officer; never corrected by software. */
  oddities: PlanNote[];
  /** What the plan does not say and how it is read here, for the officer to decide. */
  openPoints: PlanNote[];
}
