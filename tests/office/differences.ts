import type { BuiltRun } from "../../src/workbook/build";
import { address } from "../../src/workbook/formulas/address";
import { isError } from "../../src/workbook/formulas/values";
import { writeRunFile, type WriteChoices } from "../../src/xlsx";
import type { LibreOffice } from "./libreOffice";

/** Cells that LibreOffice shows otherwise than we calculated them. */
export async function differences(
  office: LibreOffice,
  name: string,
  run: BuiltRun,
  choices: WriteChoices
): Promise<string[]> {
  const { workbook, calculated } = run;
  const file = await writeRunFile(workbook, calculated, choices);
  const sheets = await office.cells(name, file);
  const found: string[] = [];
  for (const sheet of workbook.sheets.filter((entry) => !entry.hidden)) {
    const rows = sheets.get(sheet.name);
    if (!rows) {
      found.push(`${sheet.name} is missing (there are ${[...sheets.keys()].join(", ")})`);
      continue;
    }
    for (const cell of sheet.cells) {
      const block = cell.formula
        ? calculated.block(sheet.name, cell.row, cell.column)
        : [[cell.value ?? null]];
      block.forEach((values, r) =>
        values.forEach((value, c) => {
          const shown = rows[cell.row + r]?.[cell.column + c] ?? "";
          if (!same(value, shown)) {
            const place = `${sheet.name}!${address(cell.row + r, cell.column + c)}`;
            found.push(`${place}: ${JSON.stringify(value)} is "${shown}" in LibreOffice`);
          }
        })
      );
    }
  }
  return found;
}

function same(value: unknown, shown: string): boolean {
  if (isError(value)) return shown === value.error;
  if (value === null || value === "") return shown === "";
  if (typeof value === "boolean") return shown.toUpperCase() === String(value).toUpperCase();
  if (typeof value === "number") {
    const number = figure(shown);
    return Math.abs(number - value) <= 1e-9 * Math.max(1, Math.abs(value));
  }
  return shown === value;
}

/** A figure as the copy shows it: percentages and dates keep their dress. */
function figure(shown: string): number {
  if (shown.endsWith("%")) return Number(shown.slice(0, -1)) / 100;
  if (!Number.isNaN(Number(shown))) return Number(shown);
  return (Date.parse(`${shown} UTC`) - Date.UTC(1899, 11, 30)) / 86_400_000;
}
