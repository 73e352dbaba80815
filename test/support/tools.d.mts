export function findBrowser(): string | undefined;
export function findOffice(): string | undefined;
export function findClickHouse(): string | undefined;
export function ensureBrowser(say?: (text: string) => void): Promise<string | undefined>;
export function ensureOffice(say?: (text: string) => void): string | undefined;
export function ensureClickHouse(say?: (text: string) => void): string | undefined;
