import { library } from "../../src/functions/library";
import { describeInputs } from "../../src/workbook/build";
import { calculate } from "../../src/workbook/formulas/calculate";
import type { Run } from "../../src/workbook/inputs/run";
import { writeRunFile } from "../../src/xlsx/write";
import { haematology } from "./haematology";
import { paediatrics } from "./paediatrics";

/** The sample workbooks: what stands in assets/samples, by file name. */
export async function samples(): Promise<[name: string, bytes: Uint8Array][]> {
  return [
    ["haematology.xlsx", await inputFile(haematology())],
    ["paediatrics-2024.xlsx", await inputFile(paediatrics())],
  ];
}

async function inputFile(run: Run): Promise<Uint8Array> {
  const workbook = describeInputs(run);
  return writeRunFile(workbook, calculate(workbook, library));
}
