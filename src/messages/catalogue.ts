import { en } from './en';
import { vi } from './vi';

export type Language = 'vi' | 'en';
export type MessageId = keyof typeof vi;
export type MessageParams = Record<string, string | number>;

const catalogues: Record<Language, Record<MessageId, string>> = { vi, en };

/** The text of message `id` in `language`, with `{name}` replaced by `params.name`. */
export function message(language: Language, id: MessageId, params: MessageParams = {}): string {
  return catalogues[language][id].replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in params ? String(params[name]) : whole,
  );
}
