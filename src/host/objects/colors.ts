import { invalidArgument } from '../errors';

/** The sixteen colour names of HTML 4, which Excel takes beside "#RRGGBB". */
const names: Readonly<Record<string, string>> = {
  aqua: '#00FFFF',
  black: '#000000',
  blue: '#0000FF',
  fuchsia: '#FF00FF',
  gray: '#808080',
  green: '#008000',
  lime: '#00FF00',
  maroon: '#800000',
  navy: '#000080',
  olive: '#808000',
  orange: '#FFA500',
  purple: '#800080',
  red: '#FF0000',
  silver: '#C0C0C0',
  teal: '#008080',
  white: '#FFFFFF',
  yellow: '#FFFF00',
};

/** A colour given by the add-in as "#RRGGBB". */
export function colorArgument(value: unknown): string {
  const text = typeof value === 'string' ? value.trim() : '';
  const named = names[text.toLowerCase()];
  if (named) return named;
  if (!/^#?[0-9a-f]{6}$/i.test(text)) throw invalidArgument(`color: ${String(value)}`);
  return `#${text.replace('#', '').toUpperCase()}`;
}

/** A colour of the engine as "#RRGGBB". */
export function colorText(color: string | null | undefined | void, none: string): string {
  if (!color) return none;
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color)?.slice(1, 4);
  if (parts)
    return `#${parts
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')
      .toUpperCase()}`;
  return names[color.toLowerCase()] ?? color.toUpperCase();
}
