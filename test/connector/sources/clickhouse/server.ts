import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { findClickHouse } from '../../../support/tools.mjs';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

/** Everything that the server needs to know, nothing of the machine's own configuration. */
const configuration = (folder: string, http: number, tcp: number): string => `<yandex>
  <logger><level>error</level><console>1</console></logger>
  <http_port>${http}</http_port>
  <tcp_port>${tcp}</tcp_port>
  <listen_host>127.0.0.1</listen_host>
  <path>${folder}/data/</path>
  <tmp_path>${folder}/tmp/</tmp_path>
  <users_config>${folder}/users.xml</users_config>
  <mark_cache_size>67108864</mark_cache_size>
  <default_profile>default</default_profile>
  <default_database>default</default_database>
</yandex>`;

const users = `<yandex>
  <profiles><default/></profiles>
  <users>
    <default>
      <password></password>
      <networks><ip>127.0.0.1</ip></networks>
      <profile>default</profile>
      <quota>default</quota>
    </default>
    <can_bo>
      <password>mat-khau</password>
      <networks><ip>127.0.0.1</ip></networks>
      <profile>default</profile>
      <quota>default</quota>
    </can_bo>
  </users>
  <quotas><default/></quotas>
</yandex>`;

export interface ClickHouseServer {
  address: string;
  stop(): Promise<void>;
}

/** A server of its own on loopback, in a folder of its own; `undefined` where ClickHouse is not installed. */
export async function startClickHouse(): Promise<ClickHouseServer | undefined> {
  const program = findClickHouse();
  if (!program) return undefined;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ccch-clickhouse-'));
  for (const name of ['data', 'tmp']) mkdirSync(path.join(folder, name));
  const [http, tcp] = [await freePort(), await freePort()];
  writeFileSync(path.join(folder, 'config.xml'), configuration(folder, http, tcp));
  writeFileSync(path.join(folder, 'users.xml'), users);
  const log = path.join(folder, 'log');
  writeFileSync(log, '');
  const server: ChildProcess = spawn(
    'sh',
    ['-c', 'exec "$0" "$1" >"$2" 2>&1', program, `--config-file=${folder}/config.xml`, log],
    { stdio: 'ignore', cwd: folder },
  );
  const ended = once(server, 'exit');
  const stopNow = () => server.kill('SIGKILL');
  process.once('exit', stopNow);
  const stop = async () => {
    server.kill('SIGTERM');
    const late = setTimeout(stopNow, 5000);
    await ended;
    clearTimeout(late);
    process.removeListener('exit', stopNow);
    rmSync(folder, { recursive: true, force: true });
  };
  const address = `http://127.0.0.1:${http}/`;
  for (let tries = 0; tries < 150; tries += 1) {
    if (server.exitCode !== null) break;
    const answer = await fetch(`${address}ping`).catch(() => undefined);
    if (answer?.ok) return { address, stop };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const said = readFileSync(log, 'utf8').slice(-2000);
  await stop();
  throw new Error(`ClickHouse did not start: ${said}`);
}
