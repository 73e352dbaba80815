import { apiNotFound, HostError, itemNotFound } from './errors';
import { guardWrite } from './guards';
import { isHostObject, type HostObject } from './objects/definition';
import { actionType, memberName, type Action, type ErrorBody, type RequestBody, type ResponseBody } from './protocol';
import { identity, isCalculated, query, selectionOf } from './query';
import { References, Resolver } from './resolver';
import type { HostState } from './state';

const httpStatus: Readonly<Record<string, number>> = { AccessDenied: 401, ItemNotFound: 404, ItemAlreadyExists: 409 };

/** Carries out request batches as Excel does: in order, until one action fails; earlier ones stay in effect. */
export class Interpreter {
  private readonly references = new References();

  constructor(private readonly state: HostState) {}

  async run(request: RequestBody): Promise<ResponseBody> {
    const resolver = new Resolver(request.ObjectPaths, this.references, this.state);
    const kept = new Map<number, string>();
    const results: ResponseBody['Results'] = [];
    for (const [index, action] of request.Actions.entries()) {
      try {
        results.push({ ActionId: action.Id, Value: (await this.perform(action, resolver, kept)) ?? null });
      } catch (error) {
        return { Results: results, Error: this.error(error, action, index, request) };
      }
    }
    return { Results: results };
  }

  private async perform(action: Action, resolver: Resolver, kept: Map<number, string>): Promise<unknown> {
    if (action.ActionType === actionType.trace) return null;
    const object = await resolver.object(action.ObjectPathId);
    switch (action.ActionType) {
      case actionType.instantiate:
        return this.instantiated(object, kept.get(action.ObjectPathId));
      case actionType.query:
        return this.queried(object, action);
      case actionType.method:
        return this.method(object, action, await resolver.arguments(action.ArgumentInfo), kept);
      case actionType.setProperty:
        return this.set(object, memberName(action.Name), (await resolver.arguments(action.ArgumentInfo))[0]);
      case actionType.ensureUnchanged:
        return null;
      case actionType.update:
        return this.update(object, (await resolver.arguments(action.ArgumentInfo))[0]);
      case actionType.queryAsJson:
        return this.queried(object, action);
      default:
        throw apiNotFound(`ActionType ${action.ActionType}`);
    }
  }

  private instantiated(object: HostObject, reference: string | undefined): unknown {
    // Null, and only null, tells the library that this is a null object.
    if (object.isNull) return null;
    return { ...identity(object, this.state), ...(reference !== undefined && { _ReferenceId: reference }) };
  }

  private async queried(object: HostObject, { QueryInfo = {} }: Action): Promise<unknown> {
    if (object.isNull) return null;
    const selection = selectionOf([...(QueryInfo.Select ?? []), ...(QueryInfo.Expand ?? [])]);
    if (isCalculated(object, selection)) await this.state.engine.calculation.settle();
    const { Top, Skip } = QueryInfo;
    return query(object, selection, this.state, {
      ...(Top !== undefined && { top: Top }),
      ...(Skip !== undefined && { skip: Skip }),
    });
  }

  private async method(
    object: HostObject,
    action: Action,
    args: unknown[],
    kept: Map<number, string>,
  ): Promise<unknown> {
    const name = memberName(action.Name);
    if (name === '_KeepReference') {
      if (!object.isNull) kept.set(action.ObjectPathId, this.references.keep(object));
      return null;
    }
    if (name === '_RemoveReference') return this.references.remove(String(args[0]));
    if (name === '_RemoveAllReferences') return this.references.clear();
    if (object.isNull) throw itemNotFound(name);
    const method = object.definition.methods?.[name];
    if (!method) throw apiNotFound(`${object.definition.name}.${name}`);
    guardWrite(object, name, method.effect, this.state);
    if (method.calculated) await this.state.engine.calculation.settle();
    const result = await method.call(object.target as never, args, this.state);
    return isHostObject(result) ? this.instantiated(result, undefined) : result;
  }

  private set(object: HostObject, name: string, value: unknown): null {
    if (object.isNull) throw itemNotFound(name);
    const scalar = object.definition.scalars?.[name];
    if (!scalar?.set) throw apiNotFound(`${object.definition.name}.${name}`);
    guardWrite(object, name, scalar.effect ?? 'sheet', this.state);
    scalar.set(object.target as never, value, this.state);
    return null;
  }

  private update(object: HostObject, values: unknown): null {
    for (const [wire, value] of Object.entries((values ?? {}) as Record<string, unknown>)) {
      const name = memberName(wire);
      const nested = object.isNull ? undefined : object.definition.objects?.[name];
      if (nested) this.update(nested(object.target as never, this.state), value);
      else this.set(object, name, value);
    }
    return null;
  }

  private error(error: unknown, action: Action, index: number, request: RequestBody): ErrorBody {
    const known =
      error instanceof HostError ? error : new HostError('GeneralException', 'host.general', { detail: String(error) });
    return {
      Code: known.code,
      Message: known.text(this.state.language),
      Location: location(action, request),
      ActionIndex: index,
      HttpStatusCode: httpStatus[known.code] ?? 400,
    };
  }
}

/** "Range.values": the last named step of the path, and the member. */
function location(action: Action, request: RequestBody): string {
  const path = request.ObjectPaths[String(action.ObjectPathId)];
  return [path?.Name, action.Name && memberName(action.Name)].filter(Boolean).join('.');
}
