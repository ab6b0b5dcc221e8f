import { library } from "../../src/functions/library";
import { SAMPLE_CALLS } from "./calls";

const refusal = (id: string, args: unknown[]): string => {
  try {
    return JSON.stringify(library.get(id)!(...args));
  } catch (problem) {
    return (problem as Error).message;
  }
};

/** Arguments that are a choice or a single figure are told as "the cell". */
describe.each(SAMPLE_CALLS.filter(({ id, args }) => id !== "VERSION" && args.length > 0))(
  "$id",
  ({ id, args }) => {
    test.each(args.map(([name], position) => [name, position] as const))(
      "%s that is one error as a whole is refused by the error's name, not by its size",
      (name, position) => {
        for (const error of ["#SPILL!", "#CALC!", "#REF!"]) {
          for (const cell of [[[error]], error, [[{ type: "Error", basicValue: error }]]]) {
            const message = refusal(
              id,
              args.map(([, value], k) => (k === position ? cell : value))
            );
            expect(message).toMatch(new RegExp(`^${name}: .*the error ${error}`));
            expect(message).not.toMatch(/cells were given|rows|because/);
          }
        }
      }
    );
  }
);

test("two arguments that failed are both named", () => {
  const [areas, ...rest] = SAMPLE_CALLS.find(({ id }) => id === "PHASEDMOVES")!.args;
  const message = refusal("PHASEDMOVES", [
    areas[1],
    "#SPILL!",
    "#CALC!",
    ...rest.slice(2).map(([, value]) => value),
  ]);
  expect(message).toBe(
    "2 cells are wrong: posts: holds the error #SPILL!; correct the formula it comes from; " +
      "targets: holds the error #CALC!; correct the formula it comes from."
  );
});
