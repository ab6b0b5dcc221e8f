import { haematology } from "../../../scripts/samples/haematology";
import { operation } from "../../../src/workbook/formulas/expression";
import { rangeText } from "../../../src/workbook/formulas/text";
import { regionsOf } from "../../../src/workbook/guard/regions";
import { SheetBuilder } from "../../../src/workbook/sheets/builder";
import { Layout } from "../../../src/workbook/sheets/layout";

const layout = new Layout(haematology());

/** The blocks in which the formulas of a sheet are watched; formulas at the places given, sentences as well. */
function blocksOf(formulas: readonly string[], sentences: readonly string[] = []): string[] {
  const sheet = new SheetBuilder("S");
  const at = (place: string): [number, number] => [
    Number(place.slice(1)) - 1,
    place.charCodeAt(0) - "A".charCodeAt(0),
  ];
  formulas.forEach((place) => sheet.formula(...at(place), operation(1, "+", 1)));
  sentences.forEach((place) => sheet.sentence(...at(place), "All is well."));
  const built = sheet.build({ summary: "", widths: [], print: { orientation: "portrait" } });
  return regionsOf([built], layout).map(({ bounds }) => rangeText(bounds, "S").replace(/\$/g, ""));
}

test.each<[string, string[], string[], string[]]>([
  ["in one rectangle, written in any order", ["B2", "A1", "A2", "B1"], [], ["A1:B2"]],
  ["that touch", ["A1", "B1", "C1", "A2"], [], ["A1:C2"]],
  ["with a blank row between", ["B1", "A6"], [], ["B1", "A6"]],
  ["below each other, from right to left", ["C1", "B3", "A5"], [], ["C1", "B3", "A5"]],
  ["with a sentence between", ["A1", "C1"], ["B1"], ["A1", "C1"]],
  ["in the order in which they are read", ["D1", "D5", "A5"], ["B5"], ["D1", "A5", "D5"]],
])("formulas %s are watched in blocks", (_, formulas, sentences, blocks) => {
  expect(blocksOf(formulas, sentences)).toEqual(blocks);
});
