import { chooseVerb } from "./choose";
import { plan } from "./commands/plan";
import { template } from "./commands/template";
import { FileProblem } from "./files/fileProblem";
import { readGiven } from "./given";
import { Misuse } from "./misuse";
import { refuseKeptByNpm, type Environment } from "./npmKept";
import { plainConsole, processConsole, terminalLine, type Console } from "./terminal";
import { overview, usage, verbHelp, verbList } from "./usage";
import { BAD_INPUT, DONE, MISUSE, type Verb } from "./verb";
import { VERBS } from "./verbs";

/** The command as it was before it had verbs. */
const UNNAMED = { verb: plan, byOption: { "--template": template } };

/**
 * Does what the arguments ask and gives the exit code: 0 done, 1 wrong input, 2 wrong command. File names are meant
 * from the folder `from`, by default the one where the user typed them; `environment` is what npm hands over.
 */
export async function main(
  args: readonly string[],
  terminal: Console,
  from?: string,
  verbs: readonly Verb[] = VERBS,
  environment: Environment = {}
): Promise<number> {
  const console = plainConsole(terminal);
  // Below a refusal: the verbs, or how the chosen one is called.
  let below = verbList(verbs, plan);
  try {
    refuseKeptByNpm(environment, verbs, Object.keys(UNNAMED.byOption));
    const folder = from ?? currentFolder();
    const call = await chooseVerb(args, verbs, UNNAMED, folder);
    below = usage(call.verb);
    const given = readGiven(call.verb, call.args);
    if (given) return await call.verb.run(given, { console, folder, verbs });
    const all = call.unnamed && call.verb === plan;
    (all ? overview(verbs, plan) : verbHelp(call.verb)).forEach(console.out);
    return DONE;
  } catch (problem) {
    if (problem instanceof Misuse) {
      [problem.message, "", ...below].forEach(console.error);
      return MISUSE;
    }
    if (!(problem instanceof FileProblem)) throw problem;
    console.error(problem.message);
    return BAD_INPUT;
  }
}

function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    throw new FileProblem("The current folder is no longer there. Change to another one.");
  }
}

if (require.main === module) {
  const failed = (): void => {
    process.exitCode ||= BAD_INPUT;
  };
  const console = processConsole(process.stdout, process.stderr, failed);
  main(process.argv.slice(2), console, undefined, VERBS, process.env).then(
    (code) => {
      process.exitCode ||= code;
    },
    (problem: unknown) => {
      console.error(terminalLine(`A fault of Fair Share, please report it: ${String(problem)}`));
      failed();
    }
  );
}
