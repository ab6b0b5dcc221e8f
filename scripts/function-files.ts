import fs from "node:fs";
import path from "node:path";

/** One custom function and the file that holds it. */
export interface FunctionFile {
  id: string;
  file: string;
}

export const projectFolder = path.resolve(__dirname, "..");

const tag = /^\s*\*\s*@customfunction\s+(\S+)\s+(\S+)\s*$/gm;

/**
 * The one list of custom functions: every file directly in src/functions whose comment carries
 * `@customfunction ID ID`, in alphabetical order. It feeds the generator of functions.json and the bundle alike.
 * Throws with all problems at once: a tag without an id, two functions in a file, a file not named after its id.
 */
export function functionFiles(folder = path.join(projectFolder, "src/functions")): FunctionFile[] {
  const problems: string[] = [];
  const found: FunctionFile[] = [];
  for (const name of fs.readdirSync(folder).sort()) {
    if (!name.endsWith(".ts")) continue;
    const file = path.join(folder, name);
    const text = fs.readFileSync(file, "utf8");
    const tags = [...text.matchAll(tag)];
    const mentions = text.match(/^\s*\*\s*@customfunction\b/gm)?.length ?? 0;
    if (mentions === 0) continue;
    if (mentions !== 1 || tags.length !== 1) {
      problems.push(`${name}: write exactly one "@customfunction ID ID" (found ${mentions} tags)`);
      continue;
    }
    const [, id, shownName] = tags[0];
    if (id !== shownName || id !== id.toUpperCase()) {
      problems.push(
        `${name}: id and name must be the same, in capitals (found ${id} ${shownName})`
      );
    }
    if (name !== `${id.toLowerCase()}.ts`) {
      problems.push(`${name}: the file of ${id} must be called ${id.toLowerCase()}.ts`);
    }
    found.push({ id, file });
  }
  if (problems.length > 0) throw new Error(`Function files:\n  ${problems.join("\n  ")}`);
  return found;
}

/** The ids that workbooks depend on: frozen, so that a lost or renamed function is noticed. */
export function frozenIds(): string[] {
  const file = path.join(projectFolder, "src/functions/ids.json");
  return JSON.parse(fs.readFileSync(file, "utf8")) as string[];
}
