import { modelWeightsFunction } from "./modelweights";

type CustomFunction = (...cells: unknown[]) => unknown;

/**
 * Every custom function by its id, for those who call them without Excel: the plan command and the tests. One line
 * for each file; tests/build/library.test.ts compares them with the files and with ids.json.
 */
export const library: ReadonlyMap<string, CustomFunction> = new Map<string, CustomFunction>([
  ["MODELWEIGHTS", modelWeightsFunction],
]);
