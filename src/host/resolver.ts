import { apiNotFound, HostError, itemNotFound } from './errors';
import { guardWrite } from './guards';
import { isHostObject, objectOf, type HostObject } from './objects/definition';
import { newObjects } from './objects/services';
import { workbookDefinition } from './objects/workbook';
import { memberName, pathType, type ArgumentInfo, type ObjectPath } from './protocol';
import type { HostState } from './state';

/** The member by which the library names a proxy object within a plain one. */
const objectPathMember = '_ObjectPathId';

/** Objects that requests asked to keep, by the reference ids given for them. */
export class References {
  private readonly objects = new Map<string, HostObject>();
  private next = 1;

  keep(object: HostObject): string {
    const id = `reference-${this.next++}`;
    this.objects.set(id, object);
    return id;
  }

  get(id: string): HostObject | undefined {
    return this.objects.get(id);
  }

  remove(id: string): void {
    this.objects.delete(id);
  }

  clear(): void {
    this.objects.clear();
  }
}

/** Turns the object paths of one request into objects, each once. */
export class Resolver {
  private readonly resolved = new Map<number, HostObject>();

  constructor(
    private readonly paths: Record<string, ObjectPath>,
    private readonly references: References,
    private readonly state: HostState,
  ) {}

  async object(id: number): Promise<HostObject> {
    const known = this.resolved.get(id);
    if (known) return known;
    const path = this.paths[String(id)];
    if (!path) throw apiNotFound(`ObjectPath ${id}`);
    const object = await this.follow(path);
    if (!object.isNull && object.definition.exists?.(object.target as never, this.state) === false) {
      throw new HostError('InvalidReference', 'host.invalidReference', { item: object.definition.name });
    }
    this.resolved.set(id, object);
    return object;
  }

  /** The arguments, with the objects that they stand for in place of path ids. */
  async arguments(info: ArgumentInfo | undefined): Promise<unknown[]> {
    return this.substitute(info?.Arguments ?? [], info?.ReferencedObjectPathIds ?? []);
  }

  private async substitute(values: unknown[], ids: unknown[]): Promise<unknown[]> {
    const result: unknown[] = [];
    for (const [index, value] of values.entries()) {
      const id = ids[index];
      if (typeof id === 'number' && id > 0) result.push(await this.object(id));
      else if (Array.isArray(id) && Array.isArray(value)) result.push(await this.substitute(value, id));
      else result.push(await this.within(value));
    }
    return result;
  }

  /** A plain object's members, with the objects that they stand for: the library leaves their path ids in it. */
  private async within(value: unknown): Promise<unknown> {
    if (typeof value !== 'object' || value === null) return value;
    const id = (value as Record<string, unknown>)[objectPathMember];
    if (typeof id === 'number') return this.object(id);
    if (Array.isArray(value)) return value;
    const members: [string, unknown][] = [];
    for (const [name, member] of Object.entries(value)) members.push([name, await this.within(member)]);
    return Object.fromEntries(members);
  }

  private async follow(path: ObjectPath): Promise<HostObject> {
    switch (path.ObjectPathType) {
      case pathType.root:
        return objectOf(workbookDefinition, null);
      case pathType.newObject:
        return this.created(path.Name);
      case pathType.reference:
        return this.referenced(path.Name);
      case pathType.nullObject:
        return objectOf({ name: 'Null' }, undefined);
      default:
        return this.child(await this.object(path.ParentObjectPathId ?? 0), path);
    }
  }

  private created(name: string): HostObject {
    const create = newObjects[name];
    if (!create) throw apiNotFound(name);
    return create();
  }

  private referenced(id: string): HostObject {
    const object = this.references.get(id);
    if (!object) throw new HostError('InvalidReference', 'host.invalidReference', { item: id });
    return object;
  }

  /** A null object's members are null objects, as in Excel. */
  private async child(parent: HostObject, path: ObjectPath): Promise<HostObject> {
    if (parent.isNull) return parent;
    const { definition, target } = parent;
    const args = await this.arguments(path.ArgumentInfo);
    if (path.ObjectPathType === pathType.indexer) {
      if (!definition.item) throw apiNotFound(`${definition.name}[]`);
      return definition.item(target as never, args[0], this.state);
    }
    const name = memberName(path.Name);
    if (path.ObjectPathType === pathType.property) {
      const property = definition.objects?.[name];
      if (!property) throw apiNotFound(`${definition.name}.${name}`);
      return property(target as never, this.state);
    }
    return this.called(parent, name, args);
  }

  private async called(parent: HostObject, name: string, args: unknown[]): Promise<HostObject> {
    const method = parent.definition.methods?.[name];
    if (!method) throw apiNotFound(`${parent.definition.name}.${name}`);
    guardWrite(parent, name, method.effect, this.state);
    if (method.calculated) await this.state.engine.calculation.settle();
    const result = await method.call(parent.target as never, args, this.state);
    if (!isHostObject(result)) throw itemNotFound(`${parent.definition.name}.${name}`);
    return result;
  }
}
