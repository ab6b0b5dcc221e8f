import { haematology } from "../../../scripts/samples/haematology";
import { built, gateway, open } from "./gateway";

test("a whole run is written on a blank workbook", async () => {
  const { book, requests, session } = open();
  const run = built(haematology());
  const seen: string[] = [];
  const started = Date.now();
  const outcome = await gateway.write(run, { rule: "ask", onProgress: (p) => seen.push(p.what) });
  console.log(requests(), Date.now() - started, seen, outcome);
  await book.settle();
  const bad: string[] = [];
  for (const sheet of run.workbook.sheets) {
    const grid = book.sheetByName(sheet.name)!;
    for (const c of sheet.cells) {
      const block = run.calculated.block(sheet.name, c.row, c.column);
      block.forEach((line, r) =>
        line.forEach((value, k) => {
          const is = book.value(grid, c.row + r, c.column + k);
          const want =
            typeof value === "object" && value ? value.error : value === "" ? null : value;
          const near =
            typeof is === "number" &&
            typeof want === "number" &&
            Math.abs(is - want) < 1e-9 * Math.max(1, Math.abs(want));
          if (!near && is !== want)
            bad.push(
              `${sheet.name} ${c.row},${c.column}+${r},${k}: ${JSON.stringify(is)} not ${JSON.stringify(want)} ${c.formula ? book.formula(grid, c.row, c.column) : ""}`
            );
        })
      );
    }
  }
  console.log(bad.length, bad.slice(0, 40).join("\n"));
});
