import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";
import { noCircle } from "./scripts/lint/circles.mjs";

/*
 * Which room may know which: docs/architecture.md. Arrows point down only:
 * taskpane -> excel, cli -> xlsx, both of those -> workbook -> functions -> model.
 */
const rooms = ["model", "functions", "workbook", "excel", "xlsx", "taskpane", "cli"];
const rules = {
  model: { below: [] },
  functions: { below: ["model"] },
  workbook: { below: ["model", "functions"] },
  excel: { below: ["model", "functions", "workbook"] },
  xlsx: { below: ["model", "functions", "workbook"], packages: ["hucre", "fflate", "node:"] },
  taskpane: { below: ["model", "functions", "workbook", "excel"], packages: ["lit"] },
  cli: { below: ["model", "functions", "workbook", "xlsx"], packages: ["node:"] },
};

/** Imports of other rooms, of packages and of what lies outside src that a room must not have. */
function importRule(room) {
  const { below, packages = [] } = rules[room];
  const strange = rooms.filter((name) => name !== room && !below.includes(name));
  const allowed = packages.map((name) => (name.endsWith(":") ? name : `${name}(/|$)`)).join("|");
  const patterns = [
    {
      regex: `^\\.\\.?/(.*/)?(${strange.join("|")})(/|$)`,
      message: `src/${room} must not know this room: see docs/architecture.md.`,
    },
    {
      regex: "^\\.\\.?/(.*/)?(tests|scripts|bench|workbench|docs|dist|package\\.json)(/|$)",
      message: "src must not depend on what lies outside it.",
    },
    {
      regex: allowed ? `^(?!\\.|${allowed})` : "^(?!\\.)",
      message: `src/${room} must not use this package: see docs/architecture.md.`,
    },
    { regex: "^lit.*/unsafe-", message: "Text from a workbook must never become HTML." },
  ];
  return ["error", { patterns }];
}

/** The workbench's own rooms, likewise: pane and page are at the top, and of src it knows how files are read and written. */
const workbenchRooms = {
  engine: [],
  book: ["engine"],
  file: ["engine", "book"],
  richapi: ["engine", "book"],
  host: ["engine", "book", "file", "richapi"],
  pane: ["engine"],
  page: ["engine", "book", "file", "richapi", "host"],
};

function workbenchImportRule(room) {
  const strange = Object.keys(workbenchRooms).filter(
    (name) => name !== room && !workbenchRooms[room].includes(name)
  );
  const patterns = [
    {
      regex: `^\\.\\.?/(.*/)?(${strange.join("|")})(/|$)`,
      message: `workbench/src/${room} must not know this room: see docs/workbench.md.`,
    },
    {
      regex: "/src/(?!xlsx/|workbook/formulas/)",
      message: "Of src the workbench knows the reading and writing of files only.",
    },
    {
      regex: "^\\.\\.?/(.*/)?(tests|tools|scripts|bench|docs|dist|out)(/|$)",
      message: "The workbench must not depend on what lies outside it.",
    },
  ];
  return ["error", { patterns }];
}

const network = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "Worker"];
const storage = ["localStorage", "sessionStorage", "indexedDB", "caches"];
const office = ["Excel", "Office", "OfficeExtension", "OfficeRuntime"];
const page = ["document", "window", "self", "navigator", "location", "alert", "confirm", "prompt"];
const node = ["process", "Buffer", "require", "module", "__dirname", "__filename", "global"];

const nodeGlobals = Object.fromEntries(
  [...node, "console", "URL"].map((name) => [name, "readonly"])
);

function globalsRule(names) {
  const message = "This room must not know it: see docs/architecture.md.";
  return ["error", ...names.map((name) => ({ name, message }))];
}

/** Ways to let data out, or text in as code or HTML. */
const leaks = [
  ...["innerHTML", "outerHTML", "insertAdjacentHTML", "srcdoc", "setHTMLUnsafe"].map(
    (property) => ({
      property,
      message: "Text from a workbook must never become HTML.",
    })
  ),
  { property: "sendBeacon", message: "Nothing leaves the workbook." },
  ...["write", "writeln", "cookie"].map((property) => ({ object: "document", property })),
];

/** A function that gives another answer tomorrow cannot be audited. */
const impure = [
  { object: "Math", property: "random", message: "Same input, same output." },
  { object: "Date", property: "now", message: "Same input, same output: no clock." },
];
const noDynamicImport = {
  selector: "ImportExpression",
  message: "Import at the head of the file, where the direction of imports is checked.",
};
/** What a room may load when it is first used: its own files, and those of the rooms below it that the pane calls. */
const loadedLater = { taskpane: "[.]|[.][.]\\x2F(workbook|excel)", excel: "[.]" };
const lateImportRule = (room) =>
  loadedLater[room]
    ? {
        selector: `ImportExpression:not([source.value=/^(${loadedLater[room]})\\x2F[^.]/])`,
        message: "Only a file of this room, or of one below it, may be loaded later.",
      }
    : noDynamicImport;
const noClock = {
  selector:
    "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']",
  message: "Same input, same output: no clock.",
};

const [recommendedOverrides, recommendedRules] = tseslint.configs.recommended.slice(1);

/** The office-addins rules bring a typescript-eslint of their own, too old for this ESLint: ours takes its place. */
const officeAddinsRecommended = officeAddins.configs.recommended.map((config) =>
  config.plugins?.["@typescript-eslint"]
    ? {
        ...config,
        plugins: { ...config.plugins, "@typescript-eslint": tseslint.plugin },
        languageOptions: { ...config.languageOptions, parser: tseslint.parser },
      }
    : config
);

export default [
  {
    ignores: [
      "dist/",
      "**/node_modules/",
      "coverage/",
      "reports/",
      ".stryker-tmp/",
      "workbench/out/",
      "output/",
    ],
  },
  // No comment in a file switches a rule off.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" } },
  ...officeAddinsRecommended,
  {
    files: ["**/*.ts"],
    rules: {
      ...recommendedOverrides.rules,
      ...recommendedRules.rules,
      "no-undef": "off", // TypeScript knows the globals better
      "@typescript-eslint/no-unused-vars": "error",
    },
  },
  {
    files: ["**/*.{js,cjs,mjs}", "scripts/**"],
    languageOptions: { ecmaVersion: 2022, globals: nodeGlobals },
  },
  {
    // Parts of it run in the page that is pictured.
    files: ["workbench/tools/pictures.mjs"],
    languageOptions: { globals: { document: "readonly", window: "readonly" } },
  },
  { files: ["**/*.{js,cjs}"], rules: { "@typescript-eslint/no-require-imports": "off" } },
  {
    plugins: { "fair-share": { rules: { "no-circle": noCircle } } },
    rules: {
      "fair-share/no-circle": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-script-url": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
    },
  },
  ...rooms.map((room) => ({
    files: [`src/${room}/**/*.ts`],
    rules: {
      "no-restricted-imports": importRule(room),
      "no-restricted-properties": ["error", ...leaks],
      "no-restricted-syntax": ["error", lateImportRule(room)],
      "no-restricted-globals": globalsRule([...network, ...storage, "CustomFunctions"]),
    },
  })),
  {
    files: ["src/{model,workbook}/**/*.ts"],
    rules: {
      "no-restricted-globals": globalsRule([
        ...[...network, ...storage, ...office, ...page, ...node],
        ...["CustomFunctions", "globalThis", "console", "setTimeout", "setInterval"],
      ]),
    },
  },
  {
    files: ["src/functions/**/*.ts"],
    rules: {
      "no-restricted-globals": globalsRule([
        ...[...network, ...storage, ...office, ...page, ...node],
        ...["CustomFunctions", "globalThis", "console", "setTimeout", "setInterval"],
      ]),
      // Excel hands over whatever stands in the cells, and the generator takes no type but any: docs/architecture.md.
      "@typescript-eslint/no-explicit-any": "off",
    },
  },
  {
    // The one place that makes cell errors, and the one that stands in for Excel's runtime where it is absent.
    files: ["src/functions/{answer,entry}.ts"],
    rules: {
      "no-restricted-globals": globalsRule([...network, ...storage, ...office, ...page, ...node]),
    },
  },
  {
    files: ["src/{model,functions,workbook}/**/*.ts"],
    rules: {
      "no-restricted-properties": ["error", ...leaks, ...impure],
      "no-restricted-syntax": ["error", noDynamicImport, noClock],
    },
  },
  {
    files: ["src/taskpane/**/*.ts"],
    rules: {
      "no-restricted-globals": globalsRule([
        ...network,
        ...storage,
        ...node,
        "Excel",
        "CustomFunctions",
      ]),
    },
  },
  {
    files: ["src/excel/**/*.ts"],
    rules: {
      "no-restricted-globals": globalsRule([
        ...network,
        ...storage,
        ...node,
        ...page,
        "CustomFunctions",
      ]),
    },
  },
  {
    files: ["src/{xlsx,cli}/**/*.ts"],
    rules: {
      "no-restricted-globals": globalsRule([
        ...network,
        ...storage,
        ...office,
        ...page,
        "CustomFunctions",
      ]),
    },
  },
  ...Object.keys(workbenchRooms).map((room) => ({
    files: [`workbench/src/${room}/**/*.ts`],
    rules: {
      "no-restricted-imports": workbenchImportRule(room),
      "no-restricted-properties": ["error", ...leaks],
      "no-restricted-globals": globalsRule(storage),
    },
  })),
  {
    files: ["{tests,workbench/tests}/**/*.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        ...["it", "test", "describe"].flatMap((object) =>
          ["skip", "only", "todo", "failing"].map((property) => ({
            object,
            property,
            message: "Every test runs.",
          }))
        ),
      ],
      "no-restricted-globals": ["error", "xit", "xtest", "xdescribe", "fit", "fdescribe"],
    },
  },
];
