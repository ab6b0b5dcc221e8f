import rows2023 from "./2023-24";
import rows2024 from "./2024-25";
import rows2025 from "./2025-26";
import { NEED_COMPONENTS, type NeedComponent, type NeedRows } from "./rows";

export { NEED_COMPONENTS, type NeedComponent };

/** The years there are; the first is the default of NHSENEED. */
export const NEED_YEARS = ["2024/25", "2023/24", "2025/26"] as const;

export type NeedYear = (typeof NEED_YEARS)[number];

const ROWS: Record<NeedYear, NeedRows> = {
  "2023/24": rows2023,
  "2024/25": rows2024,
  "2025/26": rows2025,
};

/** Which part of England: whole boards, whole offices, or (both left out) all of it; by their codes. */
export interface NeedArea {
  boards?: readonly string[];
  offices?: readonly string[];
}

/** People of the area, weighted for the component; to a tenth of a person, as published. */
export function weightedPopulation(
  area: NeedArea,
  component: NeedComponent,
  year: NeedYear
): number {
  const column = NEED_COMPONENTS.indexOf(component);
  let tenths = 0;
  for (const [piece, figures] of Object.entries(ROWS[year])) {
    const [board, office] = piece.split(" ");
    if (area.boards && !area.boards.includes(board)) continue;
    if (area.offices && !area.offices.includes(office)) continue;
    tenths += figures[column];
  }
  return tenths / 10;
}

/** Codes of the local offices that a board lies in. */
export function officesOfBoard(board: string): string[] {
  return Object.keys(ROWS[NEED_YEARS[0]])
    .filter((piece) => piece.startsWith(`${board} `))
    .map((piece) => piece.split(" ")[1]);
}
