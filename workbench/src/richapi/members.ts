import type { Kept } from "../book/kept";
import { type ApiObject, invalidArgument } from "./api";

/** A member of an object of the API over what holds its value; without `set` it can only be read. */
export interface Member<H> {
  readonly get: (holder: H) => unknown;
  readonly set?: (holder: H, given: never) => void;
}

type Members<H> = Readonly<Record<string, Member<H>>>;

/** Gives a class of the API the members of a table, each with a value that `holderOf` an object has. */
export function members<T extends ApiObject, H>(
  type: { readonly prototype: T },
  holderOf: (target: T) => H,
  table: Members<H>
): void {
  for (const [name, { get, set }] of Object.entries(table)) {
    Object.defineProperty(type.prototype, name, {
      configurable: true,
      get(this: T) {
        return get(holderOf(this));
      },
      ...(set && {
        set(this: T, given: unknown) {
          set(holderOf(this), given as never);
        },
      }),
    });
  }
}

/** Members that are kept and saved without being shown: which of `KEPT` they belong to says why. */
export function recorded<T extends ApiObject, H>(
  type: { readonly prototype: T },
  what: Kept,
  recordOf: (target: T) => H,
  table: Members<H>
): void {
  RECORDED.add(what);
  members(type, recordOf, table);
}

/** What of `KEPT` some class has members for. */
export const RECORDED = new Set<Kept>();

/** Members of a record of the type `H`, by the key that it has for each. */
export const of = <H>() => ({
  /** In the words of the record. */
  same: <K extends keyof H>(key: K, otherwise: NonNullable<H[K]>): Member<H> => ({
    get: (record) => record[key] ?? otherwise,
    set: (record, given: H[K]) => {
      record[key] = given;
    },
  }),
  /** In words that the record spells in its own way; the first pair is what is meant where nothing was said. */
  worded: <K extends keyof H>(
    key: K,
    what: string,
    words: readonly (readonly [word: string, stored: H[K]])[]
  ): Member<H> => ({
    get: (record) => words.find(([, stored]) => stored === record[key])?.[0] ?? words[0][0],
    set: (record, given: string) => {
      const known = words.find(([word]) => word === given);
      if (!known) throw invalidArgument(`${what} ${given}`);
      record[key] = known[1];
    },
  }),
});

export const readOnly = <H>({ get }: Member<H>): Member<H> => ({ get });

/** `#0f6b5c` of Office.js as a file keeps it: `0F6B5C`. */
export const storedColor = (color: string): string => color.replace("#", "").toUpperCase();
