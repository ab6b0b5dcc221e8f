import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const REMEDY = "install the packages of this level with: npm --prefix tests/office ci";

/**
 * A package of this level, or a part of it: `exceljs`, `write-excel-file/node`. They are too large for everybody's
 * `npm ci`, so they have a lock file of their own, and the root package compiles without their types: say in `T` what
 * is used. A missing package is a failure with the remedy, never a test left out.
 */
export function officePackage<T>(name: string, folder = __dirname): T {
  const [, whole] = /^((?:@[^/]+\/)?[^/]+)/.exec(name)!;
  if (!existsSync(path.join(folder, "node_modules", whole))) {
    throw new Error(`${whole} is missing: ${REMEDY}`);
  }
  return createRequire(path.join(folder, "package.json"))(name) as T;
}
