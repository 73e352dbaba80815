/** Text in quotes, names of sheets in quotes, and array constants, which keep their own separators. */
const untouched = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\{[^}]*\}/g;

/**
 * A formula as it is stored, from one typed on a Vietnamese computer: "=ROUND(A1*0,5;1)" → "=ROUND(A1*0.5,1)". One
 * without semicolons stays as it is, so that formulas copied from English guides work too.
 */
export function invariantFormula(typed: string): string {
  const outside = typed.replace(untouched, '');
  if (!outside.includes(';')) return typed;
  const kept = typed.match(untouched) ?? [];
  const parts = typed.split(untouched).map((part) => part.replace(/(\d),(\d)/g, '$1.$2').replaceAll(';', ','));
  return parts.map((part, index) => part + (kept[index] ?? '')).join('');
}
