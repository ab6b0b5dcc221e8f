import { cpus } from "node:os";
import { benchApportion } from "./apportion";
import { benchFunctions } from "./functions";
import { benchGrid } from "./grid";
import { benchMoves } from "./moves";

/**
 * Runs the speed comparisons, all or those named: `npm run build && npm run bench -- functions`. The figures of
 * docs/speed.md come from here.
 */
console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0].model}`);
const benches: [string, () => string[] | Promise<string[]>][] = [
  ["apportion", benchApportion],
  ["functions, cells in to cells out", benchFunctions],
  ["apportionGrid", benchGrid],
  ["phased moves", benchMoves],
];

async function run(): Promise<void> {
  const asked = process.argv[2] ?? "";
  for (const [title, bench] of benches.filter(([name]) => name.startsWith(asked))) {
    console.log(`\n${title}`);
    for (const line of await bench()) console.log(`  ${line}`);
  }
}

void run();
