import { plan } from "../../src/cli/commands/plan";
import { overview, usage, verbHelp, verbList } from "../../src/cli/usage";
import { defineVerb } from "../../src/cli/verb";
import { VERBS } from "../../src/cli/verbs";

test.each(VERBS.map((verb) => [verb.name, verb] as const))(
  "the help of %s: its summary, its calls, every option, the exit codes, within 80 columns",
  (name, verb) => {
    const lines = verbHelp(verb);
    const text = lines.join(" ").replace(/ +/g, " ");
    expect(lines[0]).toBe(`${name}: ${verb.summary}.`);
    for (const [call] of verb.examples) expect(text).toContain(`npm run plan -- ${call}`.trim());
    for (const option of [...Object.keys(verb.options), "help"]) {
      expect(text).toContain(`--${option}`);
    }
    expect(text).toContain("Exit codes: 0 done, 1 the input is wrong or a file cannot be read");
    expect(text).not.toMatch(/undefined|\[object/);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
  }
);

test("the overview names every verb and the calls without one, within 80 columns", () => {
  const lines = overview(VERBS, plan);
  const text = lines.join(" ").replace(/ +/g, " ");
  for (const { name, summary } of VERBS) expect(text).toContain(` ${name} ${summary}`);
  expect(text).toContain("plans a specialty from a workbook; meant where no verb is named");
  expect(text).toContain("npm run plan -- input.xlsx -o out.xlsx");
  expect(text).toContain("given by its path: ./plan.");
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
});

test("a description that does not fit goes on below itself; a long call has it on the next line", () => {
  const verb = defineVerb({
    ...plan,
    name: "merge",
    examples: [
      ["merge", "takes what the offices sent back into the national workbook, one by one"],
      ["merge national.xlsx returns -o merged.xlsx", "both"],
    ],
  });
  expect(usage(verb)).toEqual([
    "Usage",
    "  npm run plan -- merge  takes what the offices sent back into the national",
    "                         workbook, one by one",
    "  npm run plan -- merge national.xlsx returns -o merged.xlsx",
    "                         both",
  ]);
});

test("verbs have names of their own, and none could be taken for a path", () => {
  const names = VERBS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z]+$/);
  expect(verbList(VERBS, plan)).toHaveLength(names.length + 1);
});
