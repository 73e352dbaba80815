/**
 * Texts and names in ClickHouse's SQL. Newer servers take texts beside the query (`{name:String}`); a server of 2018
 * takes `param_…` for an unknown setting and fails, so there they are escaped.
 */

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '`': '\\`',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\0': '\\0',
};

const escape = (text: string): string => text.replace(/[\\'`\b\f\n\r\t\0]/g, (mark) => escapes[mark] ?? mark);

export const quoteText = (text: string): string => `'${escape(text)}'`;

export const quoteName = (name: string): string => `\`${escape(name)}\``;

/** Texts of one query: `text` answers what stands for one, `params` what is sent beside the query. */
export interface Texts {
  text(value: string): string;
  params: Record<string, string>;
}

/** The first version of which every release binds texts. */
const firstBinding = 20;

export function createTexts(version: string): Texts {
  const params: Record<string, string> = {};
  if (Number.parseInt(version, 10) < firstBinding) return { text: quoteText, params };
  const known = new Map<string, string>();
  return {
    text: (value) => {
      const name = known.get(value) ?? `t${known.size}`;
      known.set(value, name);
      params[name] = value;
      return `{${name}:String}`;
    },
    params,
  };
}
