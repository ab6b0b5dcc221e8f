import { nhseNeedFunction } from "../../src/functions/nhseneed";
import { specialtiesFunction } from "../../src/functions/specialties";

describe("SPECIALTIES", () => {
  const [heading, ...rows] = specialtiesFunction();

  test("a heading row and 65 specialties in alphabetical order", () => {
    expect(heading).toEqual([
      "Specialty",
      "School",
      "Entry grade",
      "Length (months)",
      "Suggested NHSE component",
    ]);
    expect(rows).toHaveLength(65);
    const names = rows.map(([name]) => name as string);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, "en")));
  });

  test("haematology takes 60 months from ST3, obstetrics and gynaecology 84 from ST1", () => {
    expect(rows.find(([name]) => name === "Haematology")).toEqual([
      "Haematology",
      "Medicine",
      "ST3",
      60,
      "general and acute",
    ]);
    expect(rows.find(([name]) => name === "Obstetrics and gynaecology")).toEqual([
      "Obstetrics and gynaecology",
      "Obstetrics and gynaecology",
      "ST1",
      84,
      "maternity",
    ]);
  });

  test("every suggested component is one that NHSENEED knows", () => {
    for (const [, , , , component] of rows) {
      expect(nhseNeedFunction([["England"]], component)[0][0]).toBeGreaterThan(6e7);
    }
  });
});
