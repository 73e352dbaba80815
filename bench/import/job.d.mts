export const received: number;
export const field: number;
export const channel: number;
export function report(job: () => Promise<Map<string, number>>): Promise<void>;
