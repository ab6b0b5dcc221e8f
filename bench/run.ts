import { cpus } from "node:os";
import { benchApportion } from "./apportion";
import { benchGrid } from "./grid";
import { benchMoves } from "./moves";

/** Runs all speed comparisons: `npx tsx bench/run.ts`. The figures of docs/speed.md come from here. */
console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0].model}`);
const benches: [string, () => string[] | Promise<string[]>][] = [
  ["apportion", benchApportion],
  ["apportionGrid", benchGrid],
  ["phased moves", benchMoves],
];

async function run(): Promise<void> {
  for (const [title, bench] of benches) {
    console.log(`\n${title}`);
    for (const line of await bench()) console.log(`  ${line}`);
  }
}

void run();
