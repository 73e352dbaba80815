import type { Metadata } from '../../src/functions/metadata';

/** What formulas in stored workbooks rely on. */
export interface PublicFunction {
  id: string;
  parameters: { name: string; type: string; dimensionality: string; optional?: boolean }[];
}

/** The public part of functions.json: names, places and shapes; descriptions may change. */
export const publicPart = ({ functions }: Metadata): PublicFunction[] =>
  functions.map(({ id, parameters }) => ({
    id,
    parameters: parameters.map(({ name, type, dimensionality, optional }) => ({
      name,
      type,
      dimensionality,
      ...(optional && { optional }),
    })),
  }));

/** What `now` takes away from `before`, one line each: metadata may only grow, since Excel keeps it for up to a day. */
export function losses(before: readonly PublicFunction[], now: readonly PublicFunction[]): string[] {
  const byId = new Map(now.map((one) => [one.id, one]));
  return before.flatMap(({ id, parameters }) => {
    const current = byId.get(id);
    if (!current) return [`${id} is gone`];
    const changed = parameters.flatMap((parameter, at) => {
      const other = current.parameters[at];
      if (!other) return [`${id}: ${parameter.name} is gone`];
      if (other.name !== parameter.name) return [`${id}: ${parameter.name} has become ${other.name}`];
      const isNarrower =
        (parameter.optional === true && other.optional !== true) ||
        (parameter.dimensionality === 'matrix' && other.dimensionality !== 'matrix') ||
        (parameter.type === 'any' && other.type !== 'any');
      return isNarrower ? [`${id}: ${parameter.name} takes less than it did`] : [];
    });
    const demanded = current.parameters
      .slice(parameters.length)
      .filter(({ optional }) => optional !== true)
      .map(({ name }) => `${id}: ${name} is new and not optional`);
    return [...changed, ...demanded];
  });
}
