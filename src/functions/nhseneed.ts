import { foldName, quoted } from "../model/names";
import { findPlace } from "../model/reference/places";
import {
  NEED_COMPONENTS,
  NEED_YEARS,
  weightedPopulation,
  type NeedArea,
} from "../model/reference/weightedPopulations";
import { answer, cellError } from "./answer";
import { rowOfRange } from "./cells/grid";
import { MOST_AREAS } from "./cells/rows";
import { readOption, readSingle } from "./cells/scalars";
import { checkCount, isPlaceHeading, readTexts, withoutTrailingBlanks } from "./cells/texts";

export const COMPONENTS = new Map(NEED_COMPONENTS.map((word) => [word, word]));
const YEARS = new Map(NEED_YEARS.map((word) => [word, word]));

/** How many of several unknown names the message tells. */
const NAMED = 3;

/**
 * NHS England weighted population of each area: a local office, an NHS England region, an integrated care
 * board (by name or code) or England.
 * @customfunction NHSENEED NHSENEED
 * @helpurl https://localhost:3000/docs/functions/NHSENEED.html
 * @param areas The areas: one column of names or codes.
 * @param [component] "general and acute" (default), "community", "mental health", "maternity", "health inequalities", "prescribing", "primary care" or "registered".
 * @param [year] "2024/25" (default), "2023/24" or "2025/26". Take all components from one year.
 * @returns People, weighted for need, one number for each area.
 */
export function nhseNeedFunction(areas: any[][], component?: any, year?: any): any[][] {
  return answer("NHSENEED", () => {
    const texts = withoutTrailingBlanks(readTexts("areas", areas, "the column of areas"));
    checkCount("areas", texts, MOST_AREAS, "areas");
    const asked = readOption("component", component, COMPONENTS);
    const askedYear = readOption("year", yearAsWritten(year), YEARS);
    const unknown: string[] = [];
    const need = texts.map((text, index): NeedArea | undefined => {
      if (text === "") return undefined;
      const place = findPlace(text);
      if (place === undefined) {
        if (index === 0 && isPlaceHeading(text)) return undefined;
        unknown.push(`${quoted(text)} (${rowOfRange(index)})`);
      } else if ("unclear" in place) {
        unknown.push(`${quoted(text)} (${rowOfRange(index)}; ${place.unclear})`);
      } else {
        return place.need;
      }
      return undefined;
    });
    if (unknown.length > 0) throw cellError("notFound", unknownMessage(unknown));
    // Many rows may name the same few areas: each sum is made once.
    const sums = new Map<NeedArea, number>();
    return need.map((area) => {
      if (area === undefined) return [""];
      let sum = sums.get(area);
      if (sum === undefined) sums.set(area, (sum = weightedPopulation(area, asked, askedYear)));
      return [sum];
    });
  });
}

function unknownMessage(unknown: readonly string[]): string {
  const more = unknown.length > NAMED ? ` and ${unknown.length - NAMED} more` : "";
  const are = unknown.length === 1 ? "1 area is" : `${unknown.length} areas are`;
  return (
    `areas: ${are} not found: ${unknown.slice(0, NAMED).join(", ")}${more}. Give a local office, an NHS ` +
    "England region or an integrated care board, by name or code."
  );
}

/** 2024, "2024-25" and "2024/2025" mean the financial year 2024/25. */
function yearAsWritten(year: unknown): unknown {
  const cell = readSingle("year", year);
  if (cell.kind !== "number" && cell.kind !== "text") return year;
  const match = /^(\d{4})(?:\s*[-/]\s*(?:\d{2})?(\d{2}))?$/.exec(foldName(String(cell.value)));
  if (!match) return year;
  const next = String((Number(match[1]) + 1) % 100).padStart(2, "0");
  return match[2] === undefined || match[2] === next ? `${match[1]}/${next}` : year;
}
