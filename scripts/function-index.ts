/**
 * Writes docs/functions/README.md, the index of the functions' pages, from the functions' own JSDoc.
 * `npx tsx scripts/function-index.ts`; a test fails while the index is not what this would write.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "..");

/** The sections of the functions' contract, in its order. */
const SECTIONS: readonly (readonly [heading: string, ids: readonly string[]])[] = [
  [
    "Fair share",
    [
      "MODELWEIGHTS",
      "COMPONENTS",
      "NHSENEED",
      "LOCALOFFICE",
      "TARGETSHARE",
      "TARGETPOSTS",
      "EXPLAINTARGETS",
      "APPORTION",
      "APPORTIONGRID",
      "LEVELUP",
      "EXPANSIONPOSTS",
    ],
  ],
  ["Moving the posts", ["VACANCIES", "EXPECTEDVACANCIES", "PHASEDMOVES", "MOVELIMITS", "MOVELIST"]],
  ["Money and benefit", ["POSTINCOME", "FUNDINGFLOW", "BENEFITS"]],
  ["Measures", ["DISTANCE", "FAIRNESS"]],
  ["Scope and reference", ["INSCOPE", "SPECIALTIES", "VERSION"]],
];

/** The description above `@customfunction` in each function file, by id. */
function descriptions(): Map<string, string> {
  const folder = join(root, "src/functions");
  const found = new Map<string, string>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".ts"))) {
    const text = readFileSync(join(folder, file), "utf8");
    const block = /\/\*\*((?:(?!\*\/)[\s\S])*?)@customfunction (\S+)/.exec(text);
    if (!block) continue;
    const lines = block[1].split("\n").map((line) => line.replace(/^ \* ?/, "").trim());
    found.set(block[2], lines.filter(Boolean).join(" "));
  }
  return found;
}

export function functionIndex(): string {
  const described = descriptions();
  const sections = SECTIONS.map(([heading, ids]) => {
    const rows = ids.map((id) => `| [${id}](${id}.md) | ${described.get(id) ?? ""} |`);
    return [`## ${heading}`, "", "| Function | What it gives |", "| --- | --- |", ...rows].join(
      "\n"
    );
  });
  return [
    "# The functions",
    "",
    "Type `=FAIRSHARE.` in a cell and Excel lists them. This index is generated from the functions' own help.",
    "",
    sections.join("\n\n"),
    "",
  ].join("\n");
}

if (require.main === module) {
  writeFileSync(join(root, "docs/functions/README.md"), functionIndex());
}
