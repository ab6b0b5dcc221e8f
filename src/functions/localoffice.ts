import { quoted } from "../model/names";
import { findPlace, officeName } from "../model/reference/places";
import { answer, cellError } from "./answer";
import { rowOfRange } from "./cells/grid";
import { MOST_AREAS } from "./cells/rows";
import { readOption } from "./cells/scalars";
import { checkCount, isPlaceHeading, readTexts, withoutTrailingBlanks } from "./cells/texts";

export const LEVELS = new Map([
  ["office", "office"],
  ["region", "region"],
] as const);

/**
 * The present official name of each local office (or its NHS England region), found by any old name, code,
 * integrated care board or prefix of a national post number.
 * @customfunction LOCALOFFICE LOCALOFFICE
 * @helpurl https://localhost:3000/docs/functions/LOCALOFFICE.html
 * @param names The names, codes or national post numbers: one column.
 * @param [level] "office" (default) or "region": the NHS England region that the office belongs to.
 * @returns One name for each row; the error #N/A in the cell of a name that is unknown or could mean several.
 */
export function localOfficeFunction(names: any[][], level?: any): any[][] {
  return answer("LOCALOFFICE", () => {
    const wanted = "the column of names or codes";
    const texts = withoutTrailingBlanks(readTexts("names", names, wanted));
    checkCount("names", texts, MOST_AREAS, "names");
    const asked = readOption("level", level, LEVELS);
    return texts.map((text, index) => {
      if (text === "") return [""];
      const place = findPlace(text);
      if (place === undefined) {
        if (index === 0 && isPlaceHeading(text)) return [""];
        return [
          cellError(
            "notFound",
            `names: ${quoted(text)} (${rowOfRange(index)}) is no local office, region, integrated care board, code or ` +
              "post-number prefix of England."
          ),
        ];
      }
      const name = officeName(place, asked);
      if (typeof name === "string") return [name];
      return [
        cellError("notFound", `names: ${quoted(text)} (${rowOfRange(index)}): ${name.unclear}.`),
      ];
    });
  });
}
