import { CellError } from "../../src/functions/answer";
import { library } from "../../src/functions/library";
import { cases } from "../cases";
import { seeded } from "../model/moves/instances";
import { SAMPLE_CALLS } from "./calls";

/**
 * Every function with cells of its sample call replaced by what nobody should type: whatever comes of it is a result
 * that cells can hold or one of the two kinds of refusal. The seed is fixed, so that a failure comes again.
 */
const STRANGE: readonly unknown[] = [
  ...[
    0,
    -0,
    1e308,
    -1e308,
    1.7e308,
    5e-324,
    -5e-324,
    1e-300,
    1e300,
    1e15,
    1e16,
    2 ** 53,
    -1,
    0.5,
    80,
  ],
  ...[
    NaN,
    Infinity,
    -Infinity,
    null,
    undefined,
    "",
    " ",
    "\u00a0",
    "x",
    "12",
    "80%",
    "London",
    "Total",
  ],
  ...[
    "#N/A",
    "#SPILL!",
    { type: "Error", basicValue: "#CALC!" },
    true,
    {},
    [],
    [[1]],
    1.5,
    3,
    1e-8,
    7e200,
  ],
];

function fault(answer: unknown): string | undefined {
  if (answer instanceof Error) {
    const known = answer instanceof CellError && ["#VALUE!", "#N/A"].includes(answer.code);
    return known && !/fault of the add-in|undefined|NaN|Infinity|\[object/.test(answer.message)
      ? undefined
      : `threw ${answer.message}`;
  }
  const cells = Array.isArray(answer) ? (answer as unknown[][]).flat() : [answer];
  for (const cell of cells) {
    if (cell instanceof CellError && ["#VALUE!", "#N/A", "#DIV/0!"].includes(cell.code)) continue;
    if (typeof cell === "string" || typeof cell === "boolean") continue;
    if (typeof cell === "number" && Number.isFinite(cell) && !Object.is(cell, -0)) continue;
    return `gave ${String(cell)}`;
  }
  return undefined;
}

test.each(SAMPLE_CALLS.filter(({ args }) => args.length > 0))(
  "$id gives cells or refuses, whatever stands in its cells",
  ({ id, args }) => {
    const random = seeded(20261125);
    const strange = (): unknown => STRANGE[random(STRANGE.length)];
    const spoil = (value: unknown, often: number): unknown => {
      if (random(often * 6) === 0) return strange();
      if (!Array.isArray(value)) return random(often) === 0 ? strange() : value;
      return (value as unknown[][]).map((row) =>
        row.map((cell) => (random(often * 3) === 0 ? strange() : cell))
      );
    };
    for (let k = 0; k < cases(600); k++) {
      const often = 2 + random(9);
      const given = args.map(([, value]) => spoil(value, often));
      let answer: unknown;
      try {
        answer = library.get(id)!(...given);
      } catch (problem) {
        answer = problem;
      }
      const found = fault(answer);
      if (found) throw new Error(`case ${k}: ${found}\n${JSON.stringify(given)}`);
    }
  }
);

test.each(SAMPLE_CALLS.filter(({ args }) => args.length > 0))(
  "$id with numbers of every size gives what cells can hold",
  ({ id, args }) => {
    const random = seeded(9);
    const scale = (value: unknown, by: number): unknown =>
      typeof value === "number" ? value * by : value;
    for (let k = 0; k < cases(200); k++) {
      const given = args.map(([, value]) => {
        const by = [1, 1, 1e300, 1e-300, 5e-324, 1e150, 1e-150, -1, 1e14][random(9)];
        return Array.isArray(value)
          ? (value as unknown[][]).map((row) =>
              row.map((cell) => (random(3) === 0 ? cell : scale(cell, by)))
            )
          : scale(value, by);
      });
      let answer: unknown;
      try {
        answer = library.get(id)!(...given);
      } catch (problem) {
        answer = problem;
      }
      const found = fault(answer);
      if (found) throw new Error(`case ${k}: ${found}\n${JSON.stringify(given)}`);
    }
  }
);
