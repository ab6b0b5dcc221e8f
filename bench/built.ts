import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

type CustomFunction = (...cells: unknown[]) => unknown;

/** The custom functions as they ship: dist/functions.js, which registers them as in Excel. */
export function builtFunctions(): ReadonlyMap<string, CustomFunction> {
  const file = resolve("dist/functions.js");
  if (!existsSync(file)) {
    throw new Error("dist/functions.js is not there: run `npm run build` first.");
  }
  const found = new Map<string, CustomFunction>();
  Object.assign(globalThis, {
    CustomFunctions: { associate: (id: string, run: CustomFunction) => found.set(id, run) },
  });
  createRequire(file)(file);
  return found;
}
