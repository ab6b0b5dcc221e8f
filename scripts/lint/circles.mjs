/** A rule for ESLint: no file imports one that imports it, directly or by way of others, in types or when first used. */
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const ENDINGS = ["", ".ts", ".mjs", ".js", ".cjs", "/index.ts"];

function statOf(file) {
  return statSync(file, { throwIfNoEntry: false });
}

/** The file that an import means, if it is one of ours. */
function fileOf(from, specifier) {
  if (!specifier.startsWith(".")) return undefined;
  const base = path.resolve(path.dirname(from), specifier);
  return ENDINGS.map((ending) => base + ending).find((file) => statOf(file)?.isFile());
}

/** What a text imports: the file, and where the text names it. */
function importsIn(file, text) {
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName, pos, end }) => ({ file: fileOf(file, fileName), pos, end }))
    .filter((found) => found.file !== undefined);
}

/** What each file that was looked at imports, and of which moment that is known. */
const seen = new Map();

function importsOf(file) {
  const { mtimeMs } = statOf(file);
  const known = seen.get(file);
  if (known?.mtimeMs === mtimeMs) return known.files;
  const files = importsIn(file, readFileSync(file, "utf8")).map((found) => found.file);
  seen.set(file, { mtimeMs, files });
  return files;
}

/** The shortest way of imports from a file to another one, both named; none if there is no way. */
function wayTo(target, from) {
  const cameFrom = new Map([[from, undefined]]);
  for (const file of cameFrom.keys()) {
    if (file === target) {
      const way = [];
      for (let step = file; step !== undefined; step = cameFrom.get(step)) way.unshift(step);
      return way;
    }
    for (const next of importsOf(file)) if (!cameFrom.has(next)) cameFrom.set(next, file);
  }
  return undefined;
}

export const noCircle = {
  meta: {
    type: "problem",
    schema: [],
    messages: { circle: "These files import each other: {{way}}. Move what both need below them." },
  },
  create(context) {
    const { filename, sourceCode } = context;
    return {
      Program() {
        for (const { file, pos, end } of importsIn(filename, sourceCode.text)) {
          const way = wayTo(filename, file);
          if (!way) continue;
          const names = [filename, ...way].map((each) => path.relative(context.cwd, each));
          context.report({
            loc: {
              start: sourceCode.getLocFromIndex(pos),
              end: sourceCode.getLocFromIndex(end),
            },
            messageId: "circle",
            data: { way: names.join(" -> ") },
          });
        }
      },
    };
  },
};
