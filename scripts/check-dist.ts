import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import { loadFunctions, RuntimeError } from "./excel-runtime";
import { forbiddenCode, htmlWrites } from "./forbidden-code";
import { licenceOf, LICENCES, namedIn } from "./licences";
import { frozenIds, functionFiles, projectFolder } from "./function-files";
import type { FunctionsJson } from "./metadata";

/** Most kilobytes, gzipped, of what Excel loads for the functions and of what the pane loads to open. */
const limits = { "functions.js": 64, "taskpane.js": 70 };

/**
 * Checks what a build has written. A build can succeed and yet ship no function, so functions.js is loaded as Excel
 * loads it, and what it registers is compared with functions.json, with the frozen ids and with the function files.
 */
export function checkDist(folder: string): { problems: string[]; sizes: string[] } {
  const read = (name: string) => fs.readFileSync(path.join(folder, name), "utf8");
  const missing = [
    ...["functions.js", "functions.json", "taskpane.js", "taskpane.html", "taskpane.css"],
    LICENCES,
    ...["manifest.xml", "docs/index.html", "assets/icon-32.png"],
  ].filter((name) => !fs.existsSync(path.join(folder, name)));
  if (missing.length > 0) {
    return { problems: [`${folder} lacks ${missing.join(", ")}: run the build`], sizes: [] };
  }
  const functions = loadFunctions(read("functions.js"), "functions.js");
  const problems = [
    ...idProblems(
      [...functions.keys()],
      (JSON.parse(read("functions.json")) as FunctionsJson).functions.map(({ id }) => id)
    ),
    ...answerProblems(functions),
    ...versionProblems(functions),
  ];
  problems.push(...licenceProblems(folder));
  const sizes: string[] = [];
  for (const [name, limit] of Object.entries(limits)) {
    const size = kilobytes(read(name));
    sizes.push(`${name}: ${size.toFixed(1)} KB gzipped, limit ${limit} KB`);
    if (size > limit) problems.push(`${name} is over ${limit} KB gzipped`);
  }
  const later = fs.readdirSync(folder).filter((name) => /^pane-.*\.js$/.test(name));
  for (const name of later) {
    sizes.push(
      `${name}: ${kilobytes(read(name)).toFixed(1)} KB gzipped, after the pane has opened`
    );
    if (htmlWrites(read(name)) > 0) problems.push(`${name} writes HTML`);
    if (!new RegExp(`src="?${name}`).test(read("taskpane.html"))) {
      problems.push(`taskpane.html does not name ${name}: the pane would have to fetch it`);
    }
  }
  for (const name of [...Object.keys(limits), ...later]) {
    for (const found of forbiddenCode(read(name))) problems.push(`${name} holds ${found}`);
  }
  if (htmlWrites(read("functions.js")) > 0) problems.push("functions.js writes HTML");
  if (htmlWrites(read("taskpane.js")) > htmlWritesOfLit(read("taskpane.js"))) {
    problems.push("taskpane.js writes HTML from text, beyond what lit itself does");
  }
  if (/<script(?![^>]*\bsrc=)|\son\w+=|javascript:/i.test(read("taskpane.html"))) {
    problems.push("taskpane.html holds a script in the page itself");
  }
  return { problems, sizes };
}

function kilobytes(text: string): number {
  return zlib.gzipSync(text, { level: 9 }).length / 1000;
}

function idProblems(associated: string[], described: string[]): string[] {
  const frozen = frozenIds();
  const files = functionFiles().map(({ id }) => id);
  const compare = (name: string, ids: string[]) => {
    const lacking = frozen.filter((id) => !ids.includes(id));
    const beyond = ids.filter((id) => !frozen.includes(id));
    return [
      ...(lacking.length > 0 ? [`${name} lacks ${lacking.join(", ")}`] : []),
      ...(beyond.length > 0 ? [`${name} has ${beyond.join(", ")}, not in ids.json`] : []),
    ];
  };
  return [
    ...compare("src/functions", files),
    ...compare("functions.js", associated),
    ...compare("functions.json", described),
  ];
}

/** Called without arguments, as Excel does while a formula is being typed, each answers or refuses in our words. */
function answerProblems(functions: ReturnType<typeof loadFunctions>): string[] {
  const problems: string[] = [];
  for (const [id, body] of functions) {
    try {
      body();
    } catch (error) {
      if (!(error instanceof RuntimeError) || !error.message) {
        problems.push(`${id}() ends with "${error}" instead of a refusal that Excel shows`);
      }
    }
  }
  return problems;
}

function versionProblems(functions: ReturnType<typeof loadFunctions>): string[] {
  const { version } = JSON.parse(
    fs.readFileSync(path.join(projectFolder, "package.json"), "utf8")
  ) as { version: string };
  const answered = functions.has("VERSION") ? functions.get("VERSION")?.() : version;
  if (answered === version) return [];
  return [`VERSION() answers ${answered}; package.json has ${version}: see src/model/version.ts`];
}

/** A sign in a bundle, whatever the minifier did to it, that the code of a package is in it. */
const SIGNS: Readonly<Record<string, RegExp>> = {
  lit: /litHtmlVersions/,
  "lit-html": /litHtmlVersions/,
  "lit-element": /litElementVersions/,
  "@lit/reactive-element": /reactiveElementVersions/,
  fflate: /invalid zip data/,
  hucre: /hucre/,
};

/** Others' licences ask for their text beside the code: that of every package that is in the bundles. */
function licenceProblems(folder: string): string[] {
  const text = fs.readFileSync(path.join(folder, LICENCES), "utf8");
  const named = namedIn(text);
  const incomplete = named.filter((name) => {
    const home = path.join(projectFolder, "node_modules", ...name.split("/"));
    return !fs.existsSync(home) || !text.includes(licenceOf(home));
  });
  const scripts = fs.readdirSync(folder).filter((name) => name.endsWith(".js"));
  const code = scripts.map((name) => fs.readFileSync(path.join(folder, name), "utf8")).join("\n");
  const lacking = Object.keys(SIGNS).filter(
    (name) => SIGNS[name].test(code) && !named.includes(name)
  );
  return [
    ...lacking.map(
      (name) => `${LICENCES} lacks the licence of ${name}, whose code is in the build`
    ),
    ...incomplete.map((name) => `${LICENCES} lacks the whole licence text of ${name}`),
  ];
}

/** As many as lit's own file has, if the bundle holds lit at all. */
function htmlWritesOfLit(bundle: string): number {
  if (!bundle.includes("lit$")) return 0;
  const file = path.join(projectFolder, "node_modules/lit-html/lit-html.js");
  return htmlWrites(fs.readFileSync(file, "utf8"));
}

if (require.main === module) {
  const { problems, sizes } = checkDist(path.resolve(process.argv[2] ?? "dist"));
  for (const size of sizes) console.log(size);
  for (const problem of problems) console.error(`Build check: ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
  else console.log(`All ${frozenIds().length} functions are in the build.`);
}
