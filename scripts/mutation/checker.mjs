/**
 * A checker for Stryker that lets through only the faults of the sample: Stryker itself can be given lines to mutate,
 * but a line holds many faults, and a fault that is a whole block holds all those within it.
 */
import { readFileSync } from "node:fs";

const SAMPLE = "reports/mutation/sample.json";

class SampleChecker {
  async init() {
    const { faults } = JSON.parse(readFileSync(SAMPLE, "utf8"));
    this.drawn = new Set(faults.map(key));
  }

  async check(mutants) {
    return Object.fromEntries(
      mutants.map(({ id, fileName, location, mutatorName, replacement }) => {
        const file = fileName.replaceAll("\\", "/").replace(/^.*\/(?=src\/)/, "");
        const drawn = this.drawn.has(
          key({
            file,
            line: location.start.line + 1,
            column: location.start.column + 1,
            mutator: mutatorName,
            replacement,
          })
        );
        return [id, drawn ? PASSED : NOT_DRAWN];
      })
    );
  }

  async group(mutants) {
    return [mutants.map(({ id }) => id)];
  }
}

const PASSED = { status: "passed" };
const NOT_DRAWN = { status: "compileError", reason: "not drawn" };

const key = ({ file, line, column, mutator, replacement }) =>
  JSON.stringify([file, line, column, mutator, replacement]);

export const strykerPlugins = [{ kind: "Checker", name: "sample", injectableClass: SampleChecker }];
