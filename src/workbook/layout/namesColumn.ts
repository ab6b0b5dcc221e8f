import { foldName } from "../../model/names";
import { countsTwice } from "../../model/reference/countedTwice";
import { findPlace } from "../../model/reference/places";
import { bodyKindAt, isFigureKind, isNameCell, nameAt, valueAt, type LayoutBlock } from "./cells";
import { headingWords } from "./suggest";

interface Candidate {
  readonly column: number;
  readonly heading: string;
  readonly holds: string;
}

const AREA =
  /\b(areas?|local offices?|offices?|regions?|deaner(y|ies)|letbs?|trusts?|icbs?|names?)\b/;
const NOT_AREA = /\b(comments?|notes?|reasons?|sources?|specialt(y|ies)|grades?|status|contact)\b/;
const CODE = /\b(codes?|ods|ons|id|ref(erence)?)\b/;
/** `QHM`, `E54000050`, `E_N`: short, and all in capitals and digits. */
const CODED = /^[A-Z]{1,4}[A-Z\d_-]{0,8}$/;
/** Known names are looked for in so many rows. */
const LOOKED_AT = 100;

/**
 * The column with the names of the areas: of those that hold text the one that names each row with figures once, is
 * known by its names or its heading, and holds no codes where there are names beside them.
 */
export function namesColumn(
  block: LayoutBlock,
  rows: readonly number[],
  columns: readonly Candidate[]
): number | undefined {
  const numbers = columns.filter(({ holds }) => holds === "numbers").map(({ column }) => column);
  const withFigures = rows.filter((row) =>
    numbers.some((column) => isFigureKind(bodyKindAt(block, row, column)))
  );
  const texts = columns.filter(({ holds }) => holds === "text");
  const scores = texts.map((entry) => score(block, withFigures, entry));
  return texts[scores.indexOf(Math.max(...scores))]?.column;
}

function score(
  block: LayoutBlock,
  rows: readonly number[],
  { column, heading }: Candidate
): number {
  const names = rows
    .filter((row) => isNameCell(valueAt(block, row, column)))
    .map((row) => nameAt(block, row, column))
    .filter((name) => !countsTwice(name));
  const distinct = new Set(names.map(foldName)).size;
  const some = names.slice(0, LOOKED_AT);
  const part = (test: (name: string) => boolean): number =>
    some.length === 0 ? 0 : some.filter(test).length / some.length;
  const words = headingWords(heading);
  const coded = CODE.test(words) || part((name) => CODED.test(name)) > 0.9;
  return (
    (rows.length === 0 ? 0 : (3 * distinct) / rows.length) +
    2 * part((name) => findPlace(name) !== undefined) +
    (AREA.test(words) ? 1 : 0) -
    (NOT_AREA.test(words) ? 2 : 0) -
    (coded ? 2.5 : 0)
  );
}
