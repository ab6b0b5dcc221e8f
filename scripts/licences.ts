import fs from "node:fs";
import path from "node:path";
import type { Compilation, Compiler } from "webpack";

/** The file of the build that holds the licence texts of others' code in it. */
export const LICENCES = "licences.txt";

/** Ends each text: what follows it is the next package. */
const LINE = "-".repeat(80);

/** The packages that files of node_modules belong to, by the folder of each. */
export function packagesOf(files: readonly string[]): Map<string, string> {
  const packages = new Map<string, string>();
  for (const file of files) {
    const found = /^(.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+))[\\/]/.exec(file);
    if (found) packages.set(found[2].replaceAll("\\", "/"), found[1]);
  }
  return packages;
}

/** The licence text of a package, as it was published. */
export function licenceOf(folder: string): string {
  const name = fs.readdirSync(folder).find((each) => /^licen[cs]e(\.\w+)?$/i.test(each));
  if (!name) throw new Error(`${folder} has no licence file`);
  return fs.readFileSync(path.join(folder, name), "utf8").trim();
}

/** Name, version, kind and text for each package, in the order of their names. */
export function licenceTexts(packages: ReadonlyMap<string, string>): string {
  const texts = [...packages]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, folder]) => {
      const about = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8")) as {
        version: string;
        license: string;
      };
      return `${name} ${about.version} (${about.license})\n\n${licenceOf(folder)}\n`;
    });
  const intro =
    "Fair Share is under the MIT licence. Its scripts hold code of these packages, each under its own licence.\n";
  return [intro, ...texts].join(`\n${LINE}\n`);
}

/** The packages that a build's list of licences names. */
export function namedIn(text: string): string[] {
  return text
    .split(`\n${LINE}\n`)
    .slice(1)
    .map((part) => part.replace(/ .*$/s, ""));
}

/** Writes the licence texts of the packages whose code is in the build, and of no others. */
export class LicencesPlugin {
  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap("LicencesPlugin", (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "LicencesPlugin", stage }, () => {
        const text = licenceTexts(packagesOf(bundled(compilation)));
        compilation.emitAsset(LICENCES, new compiler.webpack.sources.RawSource(text));
      });
    });
  }
}

/** The files whose code is in the build: modules may be joined, and those that nothing uses are left out. */
function bundled(compilation: Compilation): string[] {
  const files: string[] = [];
  for (const module of compilation.modules) {
    if (compilation.chunkGraph.getNumberOfModuleChunks(module) === 0) continue;
    const parts = "modules" in module ? (module.modules as Iterable<object>) : [module];
    for (const part of parts) if ("resource" in part) files.push(String(part.resource));
  }
  return files;
}
