import fs from "node:fs";
import path from "node:path";
import { projectFolder } from "./function-files";
import { functionsJsonProblems } from "./functions-schema";
import { addressOf, manifestProblems, type ManifestSurroundings } from "./manifest-rules";
import type { FunctionsJson } from "./metadata";

const usage = `npm run validate [-- [--dev] [folder]]

Checks a build (default: dist) as far as that is possible without Microsoft's service: the manifest, the files it
names, and functions.json. A build for localhost is refused as a release; --dev lets it pass.`;

/** All that is wrong with the build in a folder. */
export function validate(folder: string, development: boolean): string[] {
  const source = readIfPresent(path.join(folder, "manifest.xml"));
  const functionsJson = readIfPresent(path.join(folder, "functions.json"));
  if (source === undefined || functionsJson === undefined) {
    return [`${folder} holds no manifest.xml and functions.json: run "npm run build" first`];
  }
  const problems = manifestProblems(source, surroundings(folder)).map(
    (each) => `manifest.xml: ${each}`
  );
  const metadata = JSON.parse(functionsJson) as FunctionsJson;
  problems.push(...functionsJsonProblems(metadata).map((each) => `functions.json: ${each}`));
  if (problems.length > 0) return problems;

  const address = addressOf(source);
  for (const { id, helpUrl } of metadata.functions) {
    if (helpUrl !== `${address}/docs/functions/${id}.html`) {
      problems.push(`functions.json: the help of ${id} is at ${helpUrl}, not under ${address}`);
    } else if (!fs.existsSync(path.join(folder, "docs/functions", `${id}.html`))) {
      problems.push(`the build has no help page of ${id}`);
    }
  }
  if (!development && isLocal(address)) {
    problems.push(
      `manifest.xml: this build is for ${address} and works on this computer only. For a release, build with the ` +
        `address that hosts the add-in: ADDIN_URL=https://example.org/fair-share npm run build. To check a ` +
        `development build: npm run validate -- --dev`
    );
  }
  return problems;
}

function isLocal(address: string): boolean {
  return /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/.test(
    new URL(address).hostname
  );
}

function surroundings(folder: string): ManifestSurroundings {
  const { version } = JSON.parse(
    fs.readFileSync(path.join(projectFolder, "package.json"), "utf8")
  ) as { version: string };
  return {
    version,
    fileExists: (name) => fs.existsSync(path.join(folder, name)),
    pictureSize: (name) => pngSize(fs.readFileSync(path.join(folder, name))),
  };
}

/** Width and height as the header of a PNG file tells them (PNG specification, IHDR). */
export function pngSize(file: Buffer): { width: number; height: number } | undefined {
  const signature = "89504e470d0a1a0a";
  if (file.length < 24 || file.subarray(0, 8).toString("hex") !== signature) return undefined;
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
}

function readIfPresent(file: string): string | undefined {
  return fs.existsSync(file) ? fs.readFileSync(file, "utf8") : undefined;
}

function main(words: string[]): number {
  const options = words.filter((word) => word.startsWith("-"));
  const folders = words.filter((word) => !word.startsWith("-"));
  if (options.includes("--help")) {
    console.log(usage);
    return 0;
  }
  if (options.some((option) => option !== "--dev") || folders.length > 1) {
    console.error(usage);
    return 2;
  }
  const development = options.includes("--dev");
  const problems = validate(path.resolve(folders[0] ?? "dist"), development);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) return 1;
  console.log(development ? "The build is sound, for development." : "The build is sound.");
  return 0;
}

if (require.main === module) process.exitCode = main(process.argv.slice(2));
