/** Lints texts as if they stood in files of the project: JSON of [file, text] pairs in, the rules broken by each out. */
import path from "node:path";
import { text } from "node:stream/consumers";
import { ESLint } from "eslint";

const project = path.resolve(path.dirname(process.argv[1]), "../..");
const eslint = new ESLint({ cwd: project });
const answers = [];
for (const [file, source] of JSON.parse(await text(process.stdin))) {
  const [{ messages }] = await eslint.lintText(source, { filePath: path.join(project, file) });
  // A message without a rule is a text that does not parse, or the warning that a comment cannot switch a rule off.
  const broken = messages.filter(({ ruleId, fatal }) => ruleId || fatal);
  answers.push(broken.map(({ ruleId, message }) => ruleId ?? message));
}
console.log(JSON.stringify(answers));
