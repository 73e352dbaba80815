import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** An entity set: types of its properties without "Edm.", the first being the key, and its rows. */
export interface Served {
  properties: Record<string, string>;
  rows: readonly Record<string, unknown>[];
}

const metadata = (sets: Record<string, Served>): string => {
  const types = Object.entries(sets).map(([name, { properties }]) => {
    const [key = ''] = Object.keys(properties);
    const declared = Object.entries(properties).map(
      ([property, type]) => `<Property Name="${property}" Type="Edm.${type}"/>`,
    );
    return `<EntityType Name="${name}Type"><Key><PropertyRef Name="${key}"/></Key>${declared.join('')}</EntityType>`;
  });
  const named = Object.keys(sets).map((name) => `<EntitySet Name="${name}" EntityType="motcua.${name}Type"/>`);
  return `<?xml version="1.0" encoding="utf-8"?>
<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>
<Schema Namespace="motcua" xmlns="http://docs.oasis-open.org/odata/ns/edm">${types.join('')}
<EntityContainer Name="Container">${named.join('')}</EntityContainer></Schema>
</edmx:DataServices></edmx:Edmx>`;
};

export interface ODataServer {
  address: string;
  stop(): Promise<void>;
}

/** An OData v4 service of another maker (@sap-ux/fe-mockserver-core, Apache-2.0) that serves these sets on loopback. */
export async function startOData(sets: Record<string, Served>): Promise<ODataServer> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ccch-odata-'));
  const data = path.join(folder, 'data');
  mkdirSync(data);
  const description = path.join(folder, 'metadata.xml');
  writeFileSync(description, metadata(sets));
  for (const [name, { rows }] of Object.entries(sets))
    writeFileSync(path.join(data, `${name}.json`), JSON.stringify(rows));
  const service = fork(path.join(import.meta.dirname, 'service-process.mjs'), [description, data], {
    // It copies every row for every question: room for that spares most of its time.
    execArgv: ['--max-semi-space-size=128'],
  });
  const ended = once(service, 'exit');
  const [port] = (await Promise.race([once(service, 'message'), ended.then(() => ['none'])])) as [number | string];
  return {
    address: `http://127.0.0.1:${port}/odata`,
    stop: async () => {
      service.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
