import path from "node:path";

/** The workbook that is planned where none is named. */
export const SAMPLE = path.join(__dirname, "..", "..", "assets", "samples", "haematology.xlsx");
