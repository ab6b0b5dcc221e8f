import { VERBS } from "../../../src/cli/verbs";
import { inFolder, run } from "../command";

inFolder();

test("help alone is that of the whole command", async () => {
  const { code, out } = await run("help");
  expect(code).toBe(0);
  expect(out).toBe((await run("--help")).out);
});

test.each(VERBS.map(({ name }) => [name]))("help %s is what %s --help shows", async (name) => {
  const { code, out } = await run("help", name);
  expect(code).toBe(0);
  expect(out).toMatch(new RegExp(`^${name}: `));
  expect(out).toBe((await run(name, "--help")).out);
});

test("help of what is no verb names the nearest, exit code 2", async () => {
  const { code, error } = await run("help", "templates");
  expect(code).toBe(2);
  expect(error).toContain("templates is not a verb. Did you mean template?");
  expect((await run("help", "plan", "template")).error).toContain("help takes one verb at a time");
});
