/**
 * All tests of the model and of the functions as one file, for `npm run mutation`: so the modules are loaded once for
 * each planted fault and not once for each test file, which takes a run over the whole model from a day to a few hours.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";

process.env.FEWER_CASES = "1";

for (const folder of ["model", "functions"]) {
  const names = readdirSync(join(__dirname, folder), { recursive: true, encoding: "utf8" });
  for (const name of names.filter((each) => each.endsWith(".test.ts")).sort()) {
    describe(`${folder}/${name}`, () => {
      jest.requireActual(join(__dirname, folder, name));
    });
  }
}
