export const functionMessages = {
  'function.TARGET': 'The target of an indicator in the reform plan (0.75 is 75%).',
  'function.TARGETS': 'The table of targets: id, name, comparator, target, unit, lead agency, number in the plan.',
  'function.INDICATOR': 'One field of an indicator: name, unit, section, agency, formula, quote, comparator, deadline.',
  'function.STATUS':
    'Compares an actual value with the target: “Đạt” (met), “Chưa đạt” (not met), “Chưa có số liệu” (no data).',
  'function.GAP': 'Actual value minus target in the good direction; negative means short.',
  'function.RATE':
    'Numerator divided by denominator. #N/A without a denominator, #VALUE! when the part exceeds the whole.',
  'function.NUMBER': 'Reads as a number what officers type as text: “75,5%”, “1.234”, “12/15”.',
  'function.parameter.indicator':
    'Indicator id ("online_rate"), number in the plan ("II.2.a.6") or name; a cell or a range.',
  'function.parameter.year': 'A year from 2026 to 2030; omitted: the target at the end of the plan.',
  'function.parameter.section': 'A section of the plan such as "II.2"; omitted: all.',
  'function.parameter.field':
    'The field wanted: name, unit, section, agency, formula, quote, comparator, deadline; omitted: name.',
  'function.parameter.actual':
    'The actual value: 0.785 or "78.5%"; a cell or a range. An empty cell means no data yet.',
  'function.parameter.numerator': 'Numerator: the part done; a cell or a range.',
  'function.parameter.denominator': 'Denominator: the whole; a cell or a range.',
  'function.parameter.text': 'Text to read as a number; a cell or a range.',
  'function.formula': '{numerator} ÷ {denominator}',
  'function.error.no-indicator': 'No indicator given. Enter an id, a number in the plan or a name.',
  'function.error.year': '“{year}” is not a year. Enter a year from 2026 to 2030.',
  'function.error.section': 'The plan has no indicator in section “{section}”. Enter II.1, II.2, II.3 or II.6.',
  'function.error.field': 'There is no field “{field}”. Use one of: {fields}.',
  'function.error.not-a-number': '“{text}” cannot be read as a number. Enter 75.5% or 0.755.',
  'function.error.not-a-rate': '{value} is not a rate from 0 to 1. Enter 0.785 or "78.5%".',
  'function.error.no-data': 'No data yet.',
  'function.error.no-numerator': 'No numerator yet.',
  'function.error.no-denominator': 'No denominator, or it is 0: the rate cannot be computed.',
  'function.error.negative-count': 'Numerator and denominator must not be negative.',
  'function.error.part-exceeds-whole':
    'Numerator {numerator} exceeds denominator {denominator}. Check these two cells.',
  'function.error.shape': 'The ranges have different numbers of rows or columns.',
} as const;
