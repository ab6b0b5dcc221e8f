import type { Book } from "../book/book";
import {
  type ApiHost,
  ApiCollection,
  ApiError,
  ApiObject,
  memberOf,
  notImplemented,
  pascal,
} from "./api";
import { WorkbookApi } from "./objects/workbook";
import { WorksheetApi } from "./objects/worksheet";

interface ArgumentInfo {
  Arguments?: unknown[];
  ReferencedObjectPathIds?: (number | null)[];
}

interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: { Select?: string[]; Expand?: string[]; Top?: number; Skip?: number };
}

export interface RichApiRequest {
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export interface RichApiResponse {
  Results: { ActionId: number; Value: unknown }[];
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number };
}

/** Kinds of object paths and actions in the requests of Microsoft's client. */
const PATH = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nothing: 7,
};
const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4 };

/**
 * Answers the requests that Microsoft's Office.js client makes of a workbook (one for each `context.sync()`): the
 * actions in order, each with its result, up to the first that fails.
 */
export class RichApiServer {
  private readonly host: ApiHost;

  constructor(book: Book) {
    const worksheet = (id: string): ApiObject => new WorksheetApi(this.host, id);
    this.host = { book, kept: new Map(), pending: [], worksheet };
  }

  async process(request: RichApiRequest): Promise<RichApiResponse> {
    const objects = new Map<number, ApiObject | null>();
    const results: RichApiResponse["Results"] = [];
    for (const [index, action] of request.Actions.entries()) {
      try {
        results.push({ ActionId: action.Id, Value: await this.act(request, action, objects) });
      } catch (problem) {
        const code = problem instanceof ApiError ? problem.code : "GeneralException";
        const message = problem instanceof Error ? problem.message : String(problem);
        const target = objects.get(action.ObjectPathId);
        const location = [target?.typeName, action.Name].filter(Boolean).join(".");
        return {
          Results: results,
          Error: { Code: code, Message: message, Location: location, ActionIndex: index },
        };
      }
    }
    return { Results: results };
  }

  private async act(
    request: RichApiRequest,
    action: Action,
    objects: Map<number, ApiObject | null>
  ): Promise<unknown> {
    const target = await this.resolve(request, action.ObjectPathId, objects);
    if (action.ActionType === ACTION.instantiate) return target ? identify(target) : null;
    if (!target) return null;
    if (action.ActionType === ACTION.query) {
      await this.host.book.settle();
      return query(target, action.QueryInfo?.Select ?? [], action.QueryInfo);
    }
    const given = await this.given(request, action.ArgumentInfo, objects);
    if (action.ActionType === ACTION.method) {
      if (/^_?(Get|Find)/.test(action.Name)) await this.host.book.settle();
      const result = await call(target, action.Name, given);
      return result instanceof ApiObject ? identify(result) : result;
    }
    if (action.ActionType === ACTION.setProperty) {
      const member = memberOf(target, action.Name);
      if (!member?.set) throw notImplemented(`${target.typeName}.${action.Name} (to be set)`);
      member.set.call(target, given[0]);
      await Promise.all(this.host.pending.splice(0));
      return undefined;
    }
    throw notImplemented(`Action ${action.ActionType} on ${target.typeName}`);
  }

  private async resolve(
    request: RichApiRequest,
    id: number,
    objects: Map<number, ApiObject | null>
  ): Promise<ApiObject | null> {
    const known = objects.get(id);
    if (known !== undefined) return known;
    const path = request.ObjectPaths[id];
    if (!path)
      throw new ApiError("InvalidRequest", `The request names an object path ${id} that it lacks.`);
    const found = await this.follow(request, path, objects);
    objects.set(id, found);
    return found;
  }

  private async follow(
    request: RichApiRequest,
    path: ObjectPath,
    objects: Map<number, ApiObject | null>
  ): Promise<ApiObject | null> {
    if (path.ObjectPathType === PATH.global) return new WorkbookApi(this.host);
    if (path.ObjectPathType === PATH.nothing) return null;
    if (path.ObjectPathType === PATH.reference) {
      const kept = this.host.kept.get(path.Name);
      if (!kept)
        throw new ApiError("InvalidReference", `The object ${path.Name} is no longer kept.`);
      return kept;
    }
    if (path.ObjectPathType === PATH.newObject) throw notImplemented(`new ${path.Name}`);
    const parent = await this.resolve(request, path.ParentObjectPathId ?? -1, objects);
    if (!parent) return null;
    if (path.ObjectPathType === PATH.property) {
      const member = memberOf(parent, path.Name);
      if (!member?.get) throw notImplemented(`${parent.typeName}.${path.Name}`);
      return member.get.call(parent) as ApiObject;
    }
    const name = path.ObjectPathType === PATH.indexer ? "GetItem" : path.Name;
    if (/^Get/.test(name) && /Used|Spill|Region|Edge/.test(name)) await this.host.book.settle();
    const given = await this.given(request, path.ArgumentInfo, objects);
    return ((await call(parent, name, given)) as ApiObject | null) ?? null;
  }

  private async given(
    request: RichApiRequest,
    info: ArgumentInfo | undefined,
    objects: Map<number, ApiObject | null>
  ): Promise<unknown[]> {
    const values = [...(info?.Arguments ?? [])];
    for (const [at, id] of (info?.ReferencedObjectPathIds ?? []).entries()) {
      if (id) values[at] = await this.resolve(request, id, objects);
    }
    return values;
  }
}

async function call(target: ApiObject, name: string, given: unknown[]): Promise<unknown> {
  const member = memberOf(target, name)?.value as unknown;
  if (typeof member !== "function") throw notImplemented(`${target.typeName}.${name}`);
  return (await member.apply(target, given)) as unknown;
}

function identify(target: ApiObject): Record<string, unknown> {
  return target.identity();
}

/** The loaded properties of an object, or of the items of a collection; `a/b` goes through the object `a`. */
function query(target: ApiObject, select: string[], paging?: Action["QueryInfo"]): unknown {
  if (!(target instanceof ApiCollection)) return properties(target, select);
  const own = select.filter((name) => memberOf(target, pascal(name))?.get);
  const ofItems = select.filter((name) => !own.includes(name));
  const from = paging?.Skip ?? 0;
  const items = target.list().slice(from, paging?.Top ? from + paging.Top : undefined);
  return {
    ...(own.length > 0 ? properties(target, own) : {}),
    _Items: items.map((item) => ({ ...item.identity(), ...properties(item, ofItems) })),
  };
}

function properties(target: ApiObject, select: string[]): Record<string, unknown> {
  const wanted = select.length > 0 ? select : scalarNames(target);
  const answer: Record<string, unknown> = { ...target.identity() };
  const nested = new Map<string, string[]>();
  for (const path of wanted) {
    const [first, ...rest] = path.split("/");
    const name = pascal(first);
    const member = memberOf(target, name);
    if (!member?.get) throw notImplemented(`${target.typeName}.${name}`);
    if (rest.length > 0) {
      nested.set(name, [...(nested.get(name) ?? []), rest.join("/")]);
      continue;
    }
    const value = member.get.call(target) as unknown;
    if (value instanceof ApiObject) nested.set(name, nested.get(name) ?? []);
    else answer[name] = value;
  }
  for (const [name, names] of nested) {
    const child = memberOf(target, name)?.get?.call(target) as ApiObject | null;
    const direct = names
      .filter((each) => each !== "items")
      .map((each) => each.replace(/^items\//, ""));
    answer[name] = child ? query(child, direct) : null;
  }
  return answer;
}

/** A `load()` without names asks for everything that is a plain value and that the workbench has. */
function scalarNames(target: ApiObject): string[] {
  const names: string[] = [];
  for (let type = Object.getPrototypeOf(target); type; type = Object.getPrototypeOf(type)) {
    if (type === ApiObject.prototype || type === ApiCollection.prototype) break;
    for (const [name, member] of Object.entries(Object.getOwnPropertyDescriptors(type))) {
      if (!member.get || !/^[A-Z]/.test(name)) continue;
      const value = (member.get as (this: ApiObject) => unknown).call(target);
      if (!(value instanceof ApiObject)) names.push(name);
    }
  }
  return names;
}
