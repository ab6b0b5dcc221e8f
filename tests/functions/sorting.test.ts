import fc from "fast-check";
import { library } from "../../src/functions/library";
import { SAMPLE_CALLS } from "./calls";
import { cases } from "../cases";

/** Sorting the rows of the sheet never changes any area's result (functions' contract, rule 6). */
const calls = SAMPLE_CALLS.filter((call) => call.byArea.length > 0).map(
  (call) => [call.id, call] as const
);

test.each(calls)("%s gives each area the same, whatever the order of the rows", (id, call) => {
  const fn = library.get(id)!;
  const plain = fn(...call.args.map(([, value]) => value));
  const count = (call.args.find(([name]) => name === call.byArea[0])![1] as unknown[]).length;
  fc.assert(
    fc.property(
      fc.shuffledSubarray(
        Array.from({ length: count }, (_, i) => i),
        { minLength: count }
      ),
      (order) => {
        const sorted = fn(
          ...call.args.map(([name, value]) =>
            call.byArea.includes(name) ? order.map((i) => (value as unknown[])[i]) : value
          )
        );
        if (call.beside) {
          expect(sorted).toEqual(order.map((i) => (plain as unknown[])[i]));
        } else if (Array.isArray(plain)) {
          const byRow = (table: unknown) =>
            (table as unknown[][]).map((row) => JSON.stringify(row)).sort();
          expect(byRow(sorted)).toEqual(byRow(plain));
        } else {
          expect(sorted).toBeCloseTo(plain as number, 12);
        }
      }
    ),
    { numRuns: cases(24) }
  );
});
