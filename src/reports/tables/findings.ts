import { formatPercent, message } from '../../messages';
import { presentFinding, type PresentedFinding } from '../../check/present';
import type { FindingsTable, ReportContext } from '../form';
import { empty, single, textContent, type Span } from '../sheet-builder';
import { addHeader } from '../table-header';
import type { TableBuilder } from './table';

type Context = ReportContext<FindingsTable>;

function planText({ language }: Context, { plan }: PresentedFinding): string {
  return plan === undefined
    ? ''
    : message(language, 'report.check-form.plan', {
        value: formatPercent(language, plan.value),
        quote: plan.quote,
        section: plan.section,
      });
}

function texts(context: Context, finding: PresentedFinding): Record<string, string> {
  const { language, plan } = context;
  return {
    severity: message(language, `severity.${finding.severity}`),
    place: [finding.sheet, finding.cell].filter((part) => part !== undefined).join('!'),
    indicator: finding.indicator === undefined ? '' : (plan.indicator(finding.indicator)?.name[language] ?? ''),
    message: finding.message,
    plan: planText(context, finding),
    fix: finding.fix ?? '',
  };
}

/** The findings of the check, each with a link to its cell. */
export const findingsTable: TableBuilder<FindingsTable> = (sheet, context) => {
  const { form, language, result } = context;
  const header = addHeader(sheet, context);
  const findings = result.findings.map((finding) => presentFinding(finding, language));
  findings.forEach((finding, index) => {
    const text = texts(context, finding);
    const spans = form.columns.map(({ id, style }, at): Span => {
      if (id === 'index') return single(at, { kind: 'number', value: index + 1, numberFormat: '0' }, style);
      const span = single(at, textContent(text[id] ?? ''), style);
      const { sheet: name, cell } = finding;
      return id === 'place' && name !== undefined && cell !== undefined
        ? { ...span, style: 'link', link: { sheet: name, cell } }
        : span;
    });
    sheet.add(spans);
  });
  if (findings.length === 0) {
    sheet.add([
      {
        first: 0,
        last: form.columns.length - 1,
        content: textContent(message(language, 'report.check-form.none')),
        style: 'text',
      },
    ]);
  }
  sheet.add([{ first: 0, last: 0, content: empty, style: 'plain' }]);
  return {
    header,
    keepTogether: [],
    endingRow: sheet.length - 1,
    sources: { sheets: [...new Set(findings.flatMap(({ sheet: name }) => name ?? []))] },
    notices: [],
  };
};
