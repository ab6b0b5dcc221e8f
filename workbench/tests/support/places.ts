import path from "node:path";

export const WORKBENCH = path.resolve(__dirname, "../..");
export const ROOT = path.dirname(WORKBENCH);
/** The copy of the built add-in that `test.mjs` makes. */
export const ADDIN = path.join(WORKBENCH, "out/addin");
export const SAMPLES = path.join(ROOT, "assets/samples");
export const OFFICE_CLIENT = path.join(
  WORKBENCH,
  "node_modules/@microsoft/office-js/dist/excel-web-16.00.js"
);
export const OFFICE_SHIM = path.join(WORKBENCH, "out/shim.js");
