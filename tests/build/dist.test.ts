import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { checkDist } from "../../scripts/check-dist";
import { frozenIds } from "../../scripts/function-files";
import type { FunctionsJson } from "../../scripts/metadata";
import { validate } from "../../scripts/validate";

/** A release build of its own, so that these tests run on a fresh clone and leave dist/ alone. */
const project = path.resolve(__dirname, "../..");
const address = "https://example.org/fair-share";
let folder: string;

function build(output: string, setting: string) {
  const webpack = require.resolve("webpack/bin/webpack.js");
  const words = ["--mode", "production", "--output-path", output, "--json", `${output}.json`];
  return spawnSync(process.execPath, [webpack, ...words], {
    cwd: project,
    env: { ...process.env, ADDIN_URL: setting },
    encoding: "utf8",
  });
}

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "dist-"));
  const { status, stdout, stderr } = build(folder, `${address}/`);
  if (status !== 0) throw new Error(stdout + stderr);
});
afterAll(() => {
  fs.rmSync(folder, { recursive: true });
  fs.rmSync(`${folder}.json`);
});

/** Runs a check with one file of the build changed, then puts the file back. */
function withChange<T>(name: string, change: (text: string) => string, check: () => T): T {
  const file = path.join(folder, name);
  const text = fs.readFileSync(file, "utf8");
  const changed = change(text);
  expect(changed).not.toBe(text);
  fs.writeFileSync(file, changed);
  try {
    return check();
  } finally {
    fs.writeFileSync(file, text);
  }
}

const check = () => checkDist(folder).problems.join("\n");
const read = (name: string) => fs.readFileSync(path.join(folder, name), "utf8");

test("the build registers every function, describes every function, and is within its size", () => {
  expect(checkDist(folder).problems).toEqual([]);
});

test("the build is fit for release at the address of ADDIN_URL", () => {
  expect(validate(folder, false)).toEqual([]);
});

test("no address of the development server is left in any file", () => {
  const files = fs.readdirSync(folder, { recursive: true, encoding: "utf8" });
  const left = files.filter(
    (name) =>
      fs.statSync(path.join(folder, name)).isFile() &&
      fs.readFileSync(path.join(folder, name)).includes("localhost:")
  );
  expect(left).toEqual([]);
});

test("what the pane shares with the functions is in the build once", () => {
  const { modules } = JSON.parse(fs.readFileSync(`${folder}.json`, "utf8")) as {
    modules: { name: string; chunks: unknown[] }[];
  };
  expect(modules.some(({ name }) => name.includes("taskpane/start"))).toBe(true);
  expect(modules.filter(({ chunks }) => chunks.length > 1).map(({ name }) => name)).toEqual([]);
});

test("Excel is told to let error cells through, and where each function's help stands", () => {
  const metadata = JSON.parse(read("functions.json")) as FunctionsJson;
  expect(metadata.allowErrorForDataTypeAny).toBe(true);
  expect(metadata.functions.map(({ id }) => id)).toEqual([...frozenIds()].sort());
  for (const { id, helpUrl } of metadata.functions) {
    expect(helpUrl).toBe(`${address}/docs/functions/${id}.html`);
    expect(read(`docs/functions/${id}.html`)).toContain(`=FAIRSHARE.${id}(`);
    expect(read("docs/index.html")).toContain(`functions/${id}.html`);
  }
});

test("the pane's page lets in scripts from itself and from Microsoft only, and connects to nothing", () => {
  const page = read("taskpane.html");
  expect(page).toContain("default-src 'none'");
  expect(page).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
  expect(page).toContain("connect-src 'none'");
  const scripts = [...page.matchAll(/<script[^>]*src="?([^" >]+)/g)].map(([, source]) => source);
  expect(scripts).toEqual([
    "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    "functions.js",
    "taskpane.js",
    // What else the pane needs comes behind it, named here so that no code has to fetch it.
    ...["build", "copy", "explain", "help", "open", "write"].map((part) => `pane-${part}.js`),
  ]);
});

test("a function that the bundle forgets to register is noticed", () => {
  const forget = (text: string) => text.replace('.associate("MODELWEIGHTS"', '.toString("X"');
  expect(withChange("functions.js", forget, check)).toContain("functions.js lacks MODELWEIGHTS");
});

test("a function that functions.json forgets or invents is noticed", () => {
  const rename = (text: string) => text.replace('"id": "MODELWEIGHTS"', '"id": "WEIGHTSOFMODEL"');
  const problems = withChange("functions.json", rename, check);
  expect(problems).toContain("functions.json lacks MODELWEIGHTS");
  expect(problems).toContain("functions.json has WEIGHTSOFMODEL, not in ids.json");
});

test("a function that ends with an error of JavaScript is noticed", () => {
  const spoil = (text: string) =>
    `${text};CustomFunctions.associate("SPOILT",()=>undefined.posts);`;
  expect(withChange("functions.js", spoil, check)).toContain("SPOILT() ends with");
});

test("a function registered twice is noticed", () => {
  const repeat = (text: string) => `${text};CustomFunctions.associate("MODELWEIGHTS",()=>0);`;
  expect(() => withChange("functions.js", repeat, check)).toThrow(
    "MODELWEIGHTS is registered twice"
  );
});

test("functions that need a browser are noticed", () => {
  const need = (text: string) => `${text};document.title;`;
  expect(() => withChange("functions.js", need, check)).toThrow("document is not defined");
});

test("a bundle that is too large is noticed", () => {
  const noise = Array.from({ length: 90_000 }, (_, index) => (index * 7919 * index) % 99991);
  const grow = (text: string) => `${text};/*${noise.join("")}*/`;
  expect(withChange("functions.js", grow, check)).toContain("functions.js is over 64 KB gzipped");
});

test("a bundle that sends data, or writes HTML from text, is noticed", () => {
  const send = (text: string) => `${text};()=>fetch("https://example.org");`;
  expect(withChange("taskpane.js", send, check)).toContain("taskpane.js holds fetch");
  const write = (text: string) => `${text};a=>{${"a.innerHTML=a.value;".repeat(9)}};`;
  expect(withChange("taskpane.js", write, check)).toContain("taskpane.js writes HTML");
  expect(withChange("functions.js", write, check)).toContain("functions.js writes HTML");
});

test("a part of the pane that comes later is looked through too", () => {
  const parts = fs.readdirSync(folder).filter((name) => name.startsWith("pane-"));
  const names = ["build", "copy", "explain", "help", "open", "write"];
  expect(parts.sort()).toEqual(names.map((name) => `pane-${name}.js`));
  const send = (text: string) => `${text};()=>fetch("https://example.org");`;
  expect(withChange("pane-write.js", send, check)).toContain("pane-write.js holds fetch");
  const forget = (page: string) => page.replace(/<script[^>]*pane-open[^>]*><\/script>/, "");
  expect(withChange("taskpane.html", forget, check)).toContain("does not name pane-open.js");
});

test("a script in the page itself is noticed", () => {
  const plant = (text: string) => text.replace("</head>", "<script>let a;</script></head>");
  expect(withChange("taskpane.html", plant, check)).toContain("holds a script in the page itself");
});

test("a folder without a build is refused by name", () => {
  const empty = path.join(folder, "docs");
  expect(checkDist(empty).problems).toEqual([expect.stringContaining("lacks functions.js")]);
  expect(validate(empty, false)).toEqual([expect.stringContaining("npm run build")]);
});

test("a build for this computer is no release, unless one says that it is meant for development", () => {
  const localise = (text: string) => text.split(address).join("https://localhost:3000");
  withChange("manifest.xml", localise, () =>
    withChange("functions.json", localise, () => {
      expect(validate(folder, false)).toEqual([expect.stringContaining("ADDIN_URL=https://")]);
      expect(validate(folder, true)).toEqual([]);
    })
  );
});

test("help at another address than the manifest's is noticed", () => {
  const move = (text: string) => text.split(address).join("https://example.com");
  const problems = withChange("functions.json", move, () => validate(folder, false));
  expect(problems).toHaveLength(frozenIds().length);
  expect(problems[0]).toContain(`not under ${address}`);
});

test("the command ends with code 1 for an unfit build and with 2 for words it does not know", () => {
  const run = (...words: string[]) =>
    spawnSync(process.execPath, [require.resolve("tsx/cli"), "scripts/validate.ts", ...words], {
      cwd: project,
      encoding: "utf8",
    });
  expect(run(path.join(folder, "docs")).status).toBe(1);
  expect(run("--devel").status).toBe(2);
  expect(run(folder)).toMatchObject({ status: 0, stdout: "The build is sound.\n" });
});

test("an address without https stops the build with a sentence", () => {
  const { status, stdout, stderr } = build(path.join(folder, "refused"), "http://example.org");
  expect(status).not.toBe(0);
  expect(stdout + stderr).toContain('ADDIN_URL: "http://example.org" must begin with https://');
});

test("the licence of what is bundled is in the build, whole, and a text that lacks is noticed", () => {
  const text = read("licences.txt");
  for (const name of ["lit", "lit-html"]) {
    const licence = path.join(project, "node_modules", name, "LICENSE");
    expect(text).toContain(`\n${name} `);
    expect(text).toContain(fs.readFileSync(licence, "utf8").trim());
  }
  const without = (all: string) => all.slice(0, all.lastIndexOf("-".repeat(80)) - 1);
  expect(withChange("licences.txt", without, check)).toContain(
    "licences.txt lacks the licence of lit-html, whose code is in the build"
  );
  const cut = (all: string) => all.replaceAll("Redistributions in binary form", "");
  expect(withChange("licences.txt", cut, check)).toContain(
    "licences.txt lacks the whole licence text of lit"
  );
  const bundled = (code: string) => `${code}\n"invalid zip data";`;
  expect(withChange("taskpane.js", bundled, check)).toContain("lacks the licence of fflate");
});
