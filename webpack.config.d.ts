declare const configuration: (
  env?: { baseUrl?: string; officeJs?: 'cdn' | 'local'; preview?: boolean },
  argv?: { mode?: string },
) => Promise<{ name: string; plugins: unknown[] }[]>;
export default configuration;
