import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { samples } from "./samples";

/** Writes the sample workbooks anew: `npx tsx scripts/make-samples.ts`. Equal every time. */
async function main(): Promise<void> {
  const folder = path.join(__dirname, "..", "assets", "samples");
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of await samples()) {
    writeFileSync(path.join(folder, name), bytes);
    console.log(`${name}: ${bytes.length} bytes`);
  }
}

void main();
