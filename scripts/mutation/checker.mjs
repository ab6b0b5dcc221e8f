/**
 * Two parts for Stryker. A checker that lets through only the faults of the sample: Stryker itself can be given lines
 * to mutate, but a line holds many faults, and a fault that is a whole block holds all those within it.
 * And a reporter that writes each outcome at once, so that a run cut short is not lost.
 */
import { appendFileSync, readFileSync } from "node:fs";

const SAMPLE = "reports/mutation/sample.json";
const OUTCOMES = "reports/mutation/outcomes.jsonl";

class SampleChecker {
  async init() {
    const { faults } = JSON.parse(readFileSync(SAMPLE, "utf8"));
    this.drawn = new Set(faults.map(key));
  }

  async check(mutants) {
    return Object.fromEntries(
      mutants.map(({ id, fileName, location, mutatorName, replacement }) => {
        const file = below(fileName);
        const drawn = this.drawn.has(
          key({
            file,
            range: rangeOf(location, 0),
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

class OutcomeReporter {
  onDryRunCompleted({ result }) {
    this.files = new Map((result.tests ?? []).map(({ id, fileName }) => [id, fileName]));
  }

  onMutantTested({ fileName, location, mutatorName, replacement, status, killedBy = [] }) {
    if (status === "CompileError") return;
    const by = killedBy.map((id) => (this.files.get(id) ?? id).replace(/^.*\/(?=tests\/)/, ""));
    const file = below(fileName);
    const fault = { file, range: rangeOf(location, 1), mutator: mutatorName, replacement };
    appendFileSync(OUTCOMES, `${JSON.stringify({ ...fault, status, by })}\n`);
  }
}

const below = (fileName) => fileName.replaceAll("\\", "/").replace(/^.*\/(?=src\/)/, "");

const PASSED = { status: "passed" };
const NOT_DRAWN = { status: "compileError", reason: "not drawn" };

/** As the sample has it: lines from 1, columns from 0. A checker's places count from 0, a reporter's from 1. */
const rangeOf = ({ start, end }, first) => `${placeOf(start, first)}-${placeOf(end, first)}`;
const placeOf = ({ line, column }, first) => `${line + 1 - first}:${column - first}`;

const key = ({ file, range, mutator, replacement }) =>
  JSON.stringify([file, range, mutator, replacement]);

export const strykerPlugins = [
  { kind: "Checker", name: "sample", injectableClass: SampleChecker },
  { kind: "Reporter", name: "outcomes", injectableClass: OutcomeReporter },
];
