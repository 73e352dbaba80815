import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSourceConfig, type SourceConfig } from '../../connector/sources';
import { fileProblem } from '../files';
import { CommandProblem } from '../problems';
import { secretVariables } from './secret';

/** Names of what belongs in the environment, however a description spells them. */
const secretField = /pass|pwd|mat[_ -]?khau|token|secret|key|credential|auth|login|user|header/i;

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new CommandProblem({ id: 'cli.source-not-json', params: { file } });
  }
}

/** What a description says and `parseSourceConfig` knows nothing of: a slip of the pen must not change the count. */
function refuseUnknown(given: object, config: SourceConfig, file: string): void {
  const field = Object.keys(given).find((name) => !Object.hasOwn(config, name));
  if (field === undefined) return;
  throw new CommandProblem(
    secretField.test(field)
      ? { id: 'cli.source-secret', params: { file, field, variables: secretVariables } }
      : { id: 'cli.source-unknown-field', params: { file, field } },
  );
}

/** The source that a file describes (docs/nguon-du-lieu.md). */
export function readDescription(file: string): SourceConfig {
  const name = path.basename(file);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw fileProblem('read', file, error);
  }
  const given = parseJson(text, name);
  const parsed = parseSourceConfig(given, { allowLoopback: true });
  if (!parsed.ok) {
    const { id, params } = parsed.problem;
    throw new CommandProblem(
      id === 'connector.source.config'
        ? { id: 'cli.source-field', params: { file: name, field: params?.['field'] ?? '' } }
        : parsed.problem,
    );
  }
  refuseUnknown(given as object, parsed.value, name);
  return parsed.value;
}
