import { main } from "../../src/cli/main";
import { refuseKeptByNpm, type Environment } from "../../src/cli/npmKept";
import { VERBS } from "../../src/cli/verbs";

const check = (environment: Environment) => (): void =>
  refuseKeptByNpm(environment, VERBS, ["--template"]);

test.each([
  ["npm run plan in.xlsx --values", "npm_config_values", "true", "--values"],
  ["npm run plan --no-values", "npm_config_values", "", "--values"],
  ["npm run plan in.xlsx --output=out.xlsx", "npm_config_output", "out.xlsx", "--output"],
  ["npm run plan in.xlsx -o out.xlsx", "npm_config_o", "true", "-o"],
  ["npm run plan --template", "npm_config_template", "true", "--template"],
])("%s: npm keeps the option, and the call is refused", (_, name, value, option) => {
  expect(check({ npm_lifecycle_event: "plan", [name]: value })).toThrow(
    `npm kept ${option} to itself. Put -- in front of it: npm run plan -- ${option} ...`
  );
});

test("npm's own settings, and those of another script, keep nothing back", () => {
  expect(check({ npm_lifecycle_event: "plan", npm_config_cache: "/c" })).not.toThrow();
  expect(check({ npm_lifecycle_event: "test", npm_config_values: "true" })).not.toThrow();
  expect(check({ npm_config_values: "true" })).not.toThrow();
});

test("the command ends with code 2 before it reads or writes anything", async () => {
  const said: string[] = [];
  const console = {
    out: (line: string) => void said.push(`out: ${line}`),
    error: (line: string) => void said.push(line),
  };
  const environment = { npm_lifecycle_event: "plan", npm_config_template: "true" };
  expect(await main([], console, "no/such/folder", VERBS, environment)).toBe(2);
  expect(said[0]).toMatch(/^npm kept --template to itself/);
  expect(said.filter((line) => line.startsWith("out: "))).toEqual([]);
});
