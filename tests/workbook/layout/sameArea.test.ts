import { areaKey, matchAreas } from "../../../src/workbook/layout/sameArea";

test("a local office is the same by its old name and its code; a board or another area is not", () => {
  const key = areaKey("North East");
  expect(areaKey("Health Education North East")).toBe(key);
  expect(areaKey("  HEE north east ")).toBe(key);
  expect(areaKey("North East and North Cumbria ICB")).not.toBe(key);
  expect(areaKey("Airedale")).toBe("airedale");
});

test("each name is matched once, first by itself and then by what it means", () => {
  const names = ["", "North East", "Airedale"];
  expect(matchAreas(names, ["HEE North East", "north east", "AIREDALE", ""])).toEqual([
    undefined,
    1,
    2,
    undefined,
  ]);
  expect(matchAreas(names, ["HEE North East", "Health Education North East"])).toEqual([
    1,
    undefined,
  ]);
});
