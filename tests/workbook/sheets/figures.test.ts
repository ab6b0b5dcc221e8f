/** How the figures of a run show: pounds as pounds, dates as dates, parts with their decimals, all else as whole posts. */
import { irregular } from "../irregular";
import { asShown, place, SeenRun } from "./seen";

const seen = new SeenRun(irregular());

const POUNDS = /^-?£\d{1,3}(,\d{3})*$/;
const DATE = /^\d{1,2} [A-Z][a-z]+ \d{4}$/;
const WHOLE = /^-?\d{1,3}(,\d{3})*$/;
const HUNDREDTHS = /^-?\d{1,3}(,\d{3})*\.\d\d$/;
const PERCENT = /^\d+\.\d%$/;
const DISTANCE = /^([+-]\d+\.\d%|0\.0%)$/;
const CHANGE = /^([+-]\d{1,3}(,\d{3})*|0)$/;

/**
 * By the words beside and above a figure, a line each: its heading, the first heading of that row, its label, the title
 * of its block. The first that fits holds; where none does, the figure is of whole posts.
 */
const UNITS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(QALYs|Posts moved in|Trust-funded posts)$/m, WHOLE],
  [/^Efficiency penalty$/m, PERCENT],
  [/^(Inequality weight|Market forces factor)$/m, /^\d\.\d{3}$/],
  [/^(Posts counted on|Prepared on|Signed off on|Funded until|Begins on)$/m, DATE],
  [/^(Baseline date|Prepared on)$/m, DATE],
  [/£/, POUNDS],
  [/^(London weighting|National income moved|Employers' own part|Net: cost of hosting)$/m, POUNDS],
  [/^Post-years/m, HUNDREDTHS],
  [/^(Exact target|Posts needed, .*)$/m, HUNDREDTHS],
  [/^(Distance from target|Distance)/m, DISTANCE],
  [/^Change to target$/m, CHANGE],
  [/^Posts per share$/m, /^\d+\.\d{7}$/],
  [/^Measure\nPosts to move$/m, HUNDREDTHS],
  [/^Measure$/m, /^\d+\.\d{4}$/],
  [/^Weight \(all four add up to 1\)$/m, /^\d\.\d{4}$/],
  [/^Needed, by/m, HUNDREDTHS],
  // As many decimals as there are.
  [/^(.* need|Registered population)$/m, /^[\d,]+\.\d+$|^[\d,]+$/],
];

/** On these a column, or a row, has a unit of its own. */
const APART = ["Inputs", "Workings", "Plan"];

test.each(
  seen.sheets.map(({ name }) => name).filter((name) => ![...APART, "Lists"].includes(name))
)("%s", (name) => {
  const wrong = seen
    .on(name)
    .filter(({ value }) => typeof value === "number")
    .map((cell) => {
      const words = seen.wordsOf(cell).join("\n");
      return { cell, fits: UNITS.find(([is]) => is.test(words))?.[1] ?? WHOLE };
    })
    .filter(({ cell, fits }) => !fits.test(asShown(cell)))
    .map(({ cell, fits }) => `${place(cell)} shows ${asShown(cell)}, not ${String(fits)}`);
  expect(wrong).toEqual([]);
});

test("Plan: a gain has its plus, a loss its minus, nothing is 0", () => {
  const moves = seen
    .on("Plan")
    .filter(({ value, spilled }) => spilled && typeof value === "number");
  expect(moves.map(asShown).filter((shown) => !CHANGE.test(shown))).toEqual([]);
  expect(asShown(moves.find(({ value }) => Number(value) > 0)!)).toMatch(/^\+/);
});

test("Inputs: a row shows as its unit says, and the weights with four decimals", () => {
  const rows = seen
    .on("Inputs")
    .filter(({ column, value }) => column > 0 && typeof value === "number");
  const unitOf = (row: number): string =>
    String(seen.on("Inputs").find((cell) => cell.row === row && cell.style === "unit")?.value);
  const units: Record<string, RegExp> = {
    date: DATE,
    "£ a year": POUNDS,
    undefined: /^\d\.\d{4}$/,
  };
  const wrong = rows
    .map((cell) => ({ cell, fits: units[unitOf(cell.row)] ?? /^[\d.,£%]+$/ }))
    .filter(({ cell, fits }) => !fits.test(asShown(cell)))
    .map(({ cell }) => `${place(cell)} (${unitOf(cell.row)}) shows ${asShown(cell)}`);
  expect(wrong).toEqual([]);
});

test("Workings: parts in hundredths of a post, whole posts whole, what is missing to a post with its sign", () => {
  const { row } = seen.on("Workings").find(({ value }) => value === "Wessex")!;
  const cells = seen.on("Workings").filter((cell) => cell.row === row);
  expect(cells.map((cell) => [seen.headingOf(cell)!.value, asShown(cell)])).toEqual([
    ["Area", "Wessex"],
    ["Posts now", "10"],
    ["NHSE allocation model", "9.10"],
    ["HEE analysis", "0.00"],
    ["Deprivation (SMR<75)", "1.84"],
    ["Specialised services", "0.00"],
    ["Target share", "8.0%"],
    ["Exact target", "10.94"],
    ["Target posts", "12"],
    ["Change", "+2"],
    ["Distance from exact target", "-8.6%"],
    ["To gain a post", "+16.8%"],
    ["To lose a post", ""],
    ["Note", "raised to its minimum of 12; no value for Specialised services"],
  ]);
});
