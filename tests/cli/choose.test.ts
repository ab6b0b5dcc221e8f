import { writeFile } from "node:fs/promises";
import path from "node:path";
import { chooseVerb } from "../../src/cli/choose";
import { help } from "../../src/cli/commands/help";
import { plan } from "../../src/cli/commands/plan";
import { template } from "../../src/cli/commands/template";
import { Misuse } from "../../src/cli/misuse";
import { VERBS } from "../../src/cli/verbs";
import { at, inFolder } from "./command";

inFolder();

const choose = (...args: string[]): ReturnType<typeof chooseVerb> => {
  const unnamed = { verb: plan, byOption: { "--template": template } };
  return chooseVerb(args, VERBS, unnamed, path.dirname(at("any")));
};

test.each([
  [["plan", "in.xlsx"], { verb: plan, args: ["in.xlsx"], unnamed: false }],
  [["template"], { verb: template, args: [], unnamed: false }],
  [["help", "plan"], { verb: help, args: ["plan"], unnamed: false }],
  // Without a verb it is the one it always was.
  [[], { verb: plan, args: [], unnamed: true }],
  [["in.xlsx", "-o", "out.xlsx"], { verb: plan, args: ["in.xlsx", "-o", "out.xlsx"] }],
  [["--values", "in.xlsx"], { verb: plan, args: ["--values", "in.xlsx"] }],
  [["-o", "in.xlsx", "--template"], { verb: template, args: ["-o", "in.xlsx"], unnamed: true }],
  [["--", "--template"], { verb: plan, args: ["--", "--template"] }],
  // A verb's name is the verb, a path the file; behind a verb it is a file again.
  [["./plan"], { verb: plan, args: ["./plan"] }],
  [["plan", "plan"], { verb: plan, args: ["plan"], unnamed: false }],
  [["plan.xlsx"], { verb: plan, args: ["plan.xlsx"], unnamed: true }],
])("%j", async (args, call) => {
  expect(await choose(...args)).toMatchObject(call);
});

test.each([
  ["hepl", "hepl is neither a verb nor a file here. Did you mean help?"],
  ["tempalte", "tempalte is neither a verb nor a file here. Did you mean template?"],
  ["Plan", "Plan is neither a verb nor a file here. Did you mean plan?"],
  ["planning", "planning is neither a verb nor a file here. Did you mean plan?"],
  ["haematology", "haematology is neither a verb nor a file here. Choose one of these:"],
])(
  "the unknown verb %s is refused with the nearest, and not looked for on the disk",
  async (word, message) => {
    await expect(choose(word, "in.xlsx")).rejects.toThrow(new Misuse(message));
  }
);

test("a workbook without its ending is recognised, and a file without one is taken", async () => {
  await writeFile(at("haematology.xlsx"), "");
  await expect(choose("haematology")).rejects.toThrow("Did you mean haematology.xlsx?");
  await writeFile(at("posts"), "");
  expect(await choose("posts")).toMatchObject({ verb: plan, args: ["posts"] });
});

test("a verb behind files or options is not taken for a file", async () => {
  for (const args of [
    ["in.xlsx", "plan"],
    ["--values", "plan", "in.xlsx"],
  ]) {
    await expect(choose(...args)).rejects.toThrow(
      new Misuse("The verb comes first: npm run plan -- plan ... (a file of that name: ./plan).")
    );
  }
});
