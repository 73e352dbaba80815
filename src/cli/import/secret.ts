import type { Secret } from '../../connector/sources';
import { unsendablePart, type SecretPart } from '../../connector/sources/secret';
import type { Problem } from '../../messages';
import { CommandProblem } from '../problems';

/** Where the command line takes a secret from: never from its arguments, which other users of the machine can read. */
const variables = {
  token: 'CCCH_SOURCE_TOKEN',
  user: 'CCCH_SOURCE_USER',
  password: 'CCCH_SOURCE_PASSWORD',
  header: 'CCCH_SOURCE_HEADER',
} as const;

export const secretVariables = 'CCCH_SOURCE_TOKEN, CCCH_SOURCE_USER + CCCH_SOURCE_PASSWORD, CCCH_SOURCE_HEADER';

type Environment = Readonly<Record<string, string | undefined>>;

/** "X-Api-Key: value" */
function headerSecret(text: string): Secret {
  const at = text.indexOf(':');
  return { by: 'header', name: text.slice(0, Math.max(at, 0)).trim(), value: text.slice(at + 1).trim() };
}

/** What to say of a part that cannot be sent; never what it holds. */
const unsendable: Readonly<Record<SecretPart, Problem>> = {
  user: { id: 'cli.secret-user', params: { variable: variables.user } },
  password: { id: 'cli.secret-value', params: { variable: variables.password } },
  token: { id: 'cli.secret-value', params: { variable: variables.token } },
  header: { id: 'cli.secret-header', params: { variable: variables.header } },
  value: { id: 'cli.secret-value', params: { variable: variables.header } },
};

/** The secret as the environment gives it; at most one kind. */
function secretOf(environment: Environment): Secret | undefined {
  const given = (name: keyof typeof variables): string | undefined => environment[variables[name]] || undefined;
  const [token, user, password, headerText] = [given('token'), given('user'), given('password'), given('header')];
  const kinds = [token, user ?? password, headerText].filter((one) => one !== undefined);
  if (kinds.length > 1) throw new CommandProblem({ id: 'cli.secret-several', params: { variables: secretVariables } });
  if (token !== undefined) return { by: 'token', token: token.trim() };
  if (headerText !== undefined) return headerSecret(headerText);
  if (user === undefined && password === undefined) return undefined;
  // Some systems have accounts without a password.
  return { by: 'password', user: user ?? '', password: password ?? '' };
}

const variablesOf: Readonly<Record<Secret['by'], string>> = {
  token: variables.token,
  password: `${variables.user}, ${variables.password}`,
  header: variables.header,
};

/** The secret for a source whose description may say how one signs in there. */
export function secretFor(signIn: Secret['by'] | undefined, environment: Environment): Secret | undefined {
  const secret = secretOf(environment);
  const part = secret && unsendablePart(secret);
  if (part) throw new CommandProblem(unsendable[part]);
  if (signIn === undefined || secret?.by === signIn) return secret;
  throw new CommandProblem({ id: 'cli.secret-needed', params: { variables: variablesOf[signIn] } });
}
