import { formatNumber, formatPercent, message, type Language } from '../messages';
import type { Plan } from '../plan/plan';
import type { Calendar, Period, SheetRole, TrackingSheet } from '../tracking/types';
import type { CheckResult, Finding, FindingParam, FindingText, IndicatorResult, PlanProof, Severity } from './types';

/** A finding in words: the `Finding` of the command line's JSON and of the pane. */
export interface PresentedFinding {
  rule: string;
  severity: Severity;
  sheet?: string;
  cell?: string;
  indicator?: string;
  period?: Period;
  message: string;
  plan?: PlanProof;
  fix?: string;
}

export interface PresentedSheet {
  name: string;
  role: SheetRole;
  /** A1 area of the header. */
  header?: string;
  /** Why the worksheet holds no table. */
  reason?: string;
  /** The calendar of the periods, where the worksheet states one: `reporting` runs from the 15th to the 14th. */
  calendar?: Calendar;
}

/** What `ccch check --json` prints, without the file's name. */
export interface PresentedResult {
  plan: string;
  period: Period;
  periods: Period[];
  sheets: PresentedSheet[];
  indicators: IndicatorResult[];
  findings: PresentedFinding[];
}

/**
 * A parameter in words. Text and whole counts stand as they are; a fraction becomes a percentage, a difference of
 * fractions percentage points, both in the language's own format.
 */
function presentParam(param: FindingParam, language: Language): string {
  if (typeof param === 'string') return param;
  if (typeof param === 'number') return formatNumber(language, param);
  if ('percent' in param) return formatPercent(language, param.percent, param.digits);
  if ('points' in param) return formatPercent(language, param.points, param.digits).replace('%', '');
  if ('list' in param) return param.list.map((item) => presentParam(item, language)).join(param.between ?? '; ');
  if ('id' in param) return presentText(param, language);
  return param[language];
}

/** A text of the catalogue with its parameters in words. */
export function presentText({ id, params }: FindingText, language: Language): string {
  const shown = Object.entries(params).map(([name, param]) => [name, presentParam(param, language)]);
  return message(language, id, Object.fromEntries(shown) as Record<string, string>);
}

export function presentFinding(finding: Finding, language: Language): PresentedFinding {
  const { rule, severity, sheet, cell, indicator, period, plan, fix } = finding;
  return {
    rule,
    severity,
    ...(sheet !== undefined && { sheet }),
    ...(cell !== undefined && { cell }),
    ...(indicator !== undefined && { indicator }),
    ...(period !== undefined && { period }),
    message: presentText(finding.message, language),
    ...(plan && { plan }),
    ...(fix && { fix: presentText(fix, language) }),
  };
}

function presentSheet({ sheet, role, header, reason, calendar }: TrackingSheet, language: Language): PresentedSheet {
  return {
    name: sheet,
    role,
    ...(header !== undefined && { header }),
    ...(reason && { reason: message(language, reason) }),
    ...(calendar && { calendar }),
  };
}

/** A check in words. Every indicator of `plan` is listed, in plan order. */
export function presentResult(result: CheckResult, plan: Plan, language: Language): PresentedResult {
  const byId = new Map(result.indicators.map((indicator) => [indicator.id, indicator]));
  return {
    plan: result.plan,
    period: result.period,
    periods: result.periods,
    sheets: result.sheets.map((sheet) => presentSheet(sheet, language)),
    indicators: plan.indicators.flatMap(({ id }) => byId.get(id) ?? []),
    findings: result.findings.map((finding) => presentFinding(finding, language)),
  };
}
