/**
 * The engine calls `some` on an iterator, which Node 20 and older browsers lack; the others of the family are not
 * used by it. Imported before the engine.
 */
const prototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object;

if (!("some" in prototype)) {
  Object.defineProperty(prototype, "some", {
    configurable: true,
    writable: true,
    value: function some(
      this: Iterable<unknown>,
      test: (value: unknown, index: number) => boolean
    ) {
      let index = 0;
      for (const value of this) if (test(value, index++)) return true;
      return false;
    },
  });
}

export {};
