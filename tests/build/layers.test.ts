import { execFileSync } from "node:child_process";
import path from "node:path";

/** Lints all texts in one process of its own: Jest cannot load a configuration that is an ES module. */
function lint(cases: [string, string][]): string[][] {
  const script = path.join(__dirname, "lint-texts.mjs");
  const answer = execFileSync(process.execPath, [script], { input: JSON.stringify(cases) });
  return JSON.parse(answer.toString()) as string[][];
}

const useIt = "export const used = thing;\n";
const importOf = (from: string) => `import { thing } from "${from}";\n\n${useIt}`;

const imports = "no-restricted-imports";
const globals = "no-restricted-globals";
const properties = "no-restricted-properties";
const syntax = "no-restricted-syntax";
const circle = "fair-share/no-circle";

/** What must be refused: where, what, by which rule. */
const refused: [string, string, string][] = [
  ["src/model/moves/plan.ts", importOf("../../functions/answer"), imports],
  ["src/model/plan.ts", importOf("../workbook/run"), imports],
  ["src/model/plan.ts", importOf("../taskpane/start"), imports],
  ["src/model/plan.ts", importOf("node:fs"), imports],
  ["src/model/plan.ts", importOf("hucre"), imports],
  ["src/model/version.ts", importOf("../../package.json"), imports],
  ["src/functions/distance.ts", importOf("../workbook/run"), imports],
  ["src/functions/distance.ts", importOf("../excel/gateway"), imports],
  ["src/functions/distance.ts", importOf("lit"), imports],
  ["src/workbook/run.ts", importOf("../excel/gateway"), imports],
  ["src/workbook/run.ts", importOf("../xlsx/write"), imports],
  ["src/workbook/run.ts", importOf("hucre"), imports],
  ["src/xlsx/write.ts", importOf("../excel/gateway"), imports],
  ["src/xlsx/write.ts", importOf("../cli/main"), imports],
  ["src/excel/render.ts", importOf("../xlsx/write"), imports],
  ["src/excel/render.ts", importOf("../taskpane/start"), imports],
  ["src/excel/render.ts", importOf("hucre"), imports],
  ["src/cli/main.ts", importOf("../excel/render"), imports],
  ["src/cli/main.ts", importOf("../taskpane/start"), imports],
  ["src/taskpane/start.ts", importOf("../xlsx/write"), imports],
  ["src/taskpane/start.ts", importOf("../cli/main"), imports],
  ["src/taskpane/start.ts", importOf("hucre"), imports],
  ["src/taskpane/start.ts", importOf("lit/directives/unsafe-html.js"), imports],
  ["src/cli/main.ts", importOf("../../tests/build/helper"), imports],
  ["src/model/plan.ts", 'export const late = import("../functions/answer");\n', syntax],
  ["src/excel/plan.ts", 'export const late = import("../xlsx/write");\n', syntax],
  ["src/excel/plan.ts", 'export const late = import("../workbook/build");\n', syntax],
  ["src/taskpane/plan.ts", 'export const late = import("../xlsx/write");\n', syntax],
  ["src/taskpane/plan.ts", 'export const late = import("./../xlsx/write");\n', syntax],
  ["src/taskpane/plan.ts", "export const late = (file: string) => import(file);\n", syntax],
  ["src/model/plan.ts", "export const used = Office.context;\n", globals],
  ["src/model/plan.ts", "export const used = document.title;\n", globals],
  ["src/model/plan.ts", "export const used = process.env;\n", globals],
  ["src/model/plan.ts", "export const used = CustomFunctions.Error;\n", globals],
  ["src/workbook/run.ts", "export const used = window.name;\n", globals],
  ["src/workbook/run.ts", "export const used = Excel.run;\n", globals],
  ["src/functions/distance.ts", "export const used = CustomFunctions.Error;\n", globals],
  ["src/functions/distance.ts", "export const used = Excel.run;\n", globals],
  ["src/taskpane/start.ts", "export const used = Excel.run;\n", globals],
  ["src/cli/main.ts", "export const used = Excel.run;\n", globals],
  ["src/taskpane/start.ts", 'export const used = fetch("https://example.org");\n', globals],
  ["src/taskpane/start.ts", "export const used = localStorage.length;\n", globals],
  ["src/excel/render.ts", "export const used = document.title;\n", globals],
  ["src/model/plan.ts", "export const used = Math.random();\n", properties],
  ["src/functions/distance.ts", "export const used = Date.now();\n", properties],
  ["src/functions/distance.ts", "export const used = new Date();\n", syntax],
  ["src/taskpane/start.ts", 'document.body.innerHTML = "x";\n', properties],
  ["src/taskpane/start.ts", 'document.body.insertAdjacentHTML("beforeend", "x");\n', properties],
  ["src/taskpane/start.ts", 'navigator.sendBeacon("x");\n', properties],
  ["src/taskpane/start.ts", 'export const used = eval("1");\n', "no-eval"],
  ["src/taskpane/start.ts", 'export const used = new Function("1");\n', "no-new-func"],
  // The workbench has rooms of its own, and the same rules.
  ["workbench/src/book/tables.ts", importOf("../richapi/members"), imports],
  ["workbench/src/engine/values.ts", importOf("../book/cells"), imports],
  ["workbench/src/file/read.ts", importOf("../host/load"), imports],
  ["workbench/src/richapi/objects/sort.ts", importOf("../../page/grid"), imports],
  ["workbench/src/book/cells.ts", importOf("../../../src/excel/gateway"), imports],
  ["workbench/src/book/cells.ts", importOf("../../tests/support/host"), imports],
  ["workbench/src/page/page.ts", 'document.body.innerHTML = "x";\n', properties],
  ["workbench/tests/pane/wizard.test.ts", 'test.only("x", () => undefined);\n', properties],
  // A circle of files: of values, of types, through other files, of what is loaded later.
  ["src/model/exact/decimal.ts", importOf("./fraction"), circle],
  ["src/model/exact/decimal.ts", importOf("./decimal"), circle],
  ["src/model/refusal.ts", 'export type { Targets } from "./fairshare/targets";\n', circle],
  ["src/taskpane/steps/form.ts", 'export type Late = typeof import("../fromSheet");\n', circle],
  ["src/excel/write/writeRun.ts", 'export const late = import("../officeGateway");\n', circle],
  ["scripts/xml.ts", importOf("./validate"), circle],
  ["workbench/src/richapi/api.ts", importOf("./objects/range"), circle],
  ["workbench/tests/support/places.ts", importOf("./host"), circle],
  ["tests/model/plan.test.ts", 'test.skip("x", () => undefined);\n', properties],
  ["tests/model/plan.test.ts", 'describe.only("x", () => undefined);\n', properties],
  // A comment cannot switch a rule off.
  [
    "src/taskpane/start.ts",
    'export const used = eval("1"); // eslint-disable-line no-eval\n',
    "no-eval",
  ],
];

/** What must pass: each room with those below it. */
const allowed: [string, string][] = [
  ["src/model/moves/plan.ts", importOf("../exact/decimal")],
  ["src/functions/distance.ts", importOf("../model/exact/decimal")],
  ["src/functions/answer.ts", "export const used = CustomFunctions.Error;\n"],
  ["src/functions/distance.ts", "export const used = (cells: any) => cells;\n"],
  ["src/workbook/run.ts", importOf("../functions/library")],
  ["src/xlsx/write.ts", importOf("hucre")],
  ["src/xlsx/write.ts", importOf("node:fs")],
  ["src/xlsx/write.ts", importOf("../workbook/run")],
  ["src/excel/render.ts", importOf("../workbook/run")],
  ["src/excel/render.ts", "export const used = Excel.run;\n"],
  ["src/cli/main.ts", importOf("../xlsx/write")],
  ["src/cli/main.ts", "export const used = process.argv;\n"],
  ["src/taskpane/start.ts", importOf("../excel/render")],
  ["src/taskpane/start.ts", importOf("lit")],
  ["src/taskpane/start.ts", importOf("lit/directives/repeat.js")],
  ["src/taskpane/start.ts", "export const used = document.title;\n"],
  ["src/model/plan.ts", "export const used = (serial: number) => new Date(serial);\n"],
  ["src/model/exact/fraction.ts", importOf("./decimal")],
  ["src/model/exact/decimal.ts", 'export const used = "import thing from ./fraction";\n'],
  ["workbench/src/richapi/objects/sort.ts", importOf("../../book/tables")],
  ["workbench/src/file/read.ts", importOf("../../../src/xlsx/library")],
];

test("every arrow that points up, every circle, and every way out of the workbook, is refused", () => {
  const answers = lint(refused.map(([file, text]) => [file, text]));
  const found = refused.map(([file, text, rule], index) => {
    const broken = answers[index];
    return [file, text, broken.includes(rule) ? rule : broken.join()];
  });
  expect(found).toEqual(refused);
});

test("every arrow that points down passes", () => {
  const answers = lint(allowed);
  expect(allowed.map((item, index) => [...item, answers[index].join()])).toEqual(
    allowed.map((item) => [...item, ""])
  );
});
