import { findPlace, type Place } from "../../../src/model/reference/places";
import { LOCAL_OFFICES } from "../../../src/model/reference/localOffices";
import {
  MARKET_FORCES_FACTORS,
  MARKET_FORCES_FACTORS_YEAR,
} from "../../../src/model/reference/marketForcesFactor";
import { SPECIALTIES } from "../../../src/model/reference/specialties";
import { SUB_SPECIALTIES } from "../../../src/model/reference/subSpecialties";
import {
  NEED_COMPONENTS,
  NEED_YEARS,
  weightedPopulation,
  type NeedComponent,
  type NeedYear,
} from "../../../src/model/reference/weightedPopulations";

const need = (name: string, component: NeedComponent, year: NeedYear) =>
  weightedPopulation((findPlace(name) as Place).need, component, year);

describe("weighted populations", () => {
  // Sums over practices of the published files, by local office, typed in.
  test.each<[string, NeedYear, number[]]>([
    [
      "East Midlands",
      "2024/25",
      [5356883.6, 5480518.5, 4879882.4, 4814198.9, 5292452.5, 5356135.6, 5111739.0, 5222838.5],
    ],
    [
      "Kent, Surrey and Sussex",
      "2024/25",
      [5121052.4, 5418934.2, 4410932.5, 4804966.1, 4264449.0, 5104382.1, 5232913.9, 5116830.9],
    ],
    [
      "Thames Valley",
      "2024/25",
      [2467472.1, 2256647.7, 2091234.4, 2774474.1, 2143983.2, 2368729.4, 2651883.1, 2750691.1],
    ],
    [
      "Yorkshire and the Humber",
      "2024/25",
      [6171342.0, 6350433.5, 6099732.0, 6075227.6, 6912323.9, 6253598.8, 5880418.1, 5913126.1],
    ],
    [
      "North West London",
      "2023/24",
      [2217533.7, 1840457.8, 3280162.3, 2834654.5, 2245129.0, 2254530.3, 2768562.3, 2772680.5],
    ],
    [
      "Wessex",
      "2023/24",
      [3085600.1, 3320335.5, 2559927.0, 2650721.0, 2399016.7, 3038958.0, 3024449.4, 2935702.4],
    ],
    [
      "North East",
      "2025/26",
      [3652746.5, 3904995.9, 3632758.5, 2982872.3, 4260602.3, 3791143.7, 3320009.7, 3242302.0],
    ],
    [
      "East of England",
      "2025/26",
      [6995421.0, 7250556.2, 5997640.6, 6955522.4, 5665538.4, 6978712.2, 6923205.5, 6999012.1],
    ],
  ])("%s %s", (name, year, published) => {
    NEED_COMPONENTS.forEach((component, index) => {
      expect(need(name, component, year)).toBe(published[index]);
    });
  });

  test("every component adds up to the registered population of England", () => {
    const registered = { "2023/24": 61903547, "2024/25": 62154630, "2025/26": 63849324 };
    for (const year of NEED_YEARS) {
      for (const component of NEED_COMPONENTS) {
        expect(Math.abs(need("England", component, year) - registered[year])).toBeLessThan(1);
      }
    }
  });

  test("shares of general and acute need 2024/25 as in the method notes: North West 13.59%, London 14.24%", () => {
    const share = (name: string) =>
      need(name, "general and acute", "2024/25") / need("England", "general and acute", "2024/25");
    expect(share("North West") * 100).toBeCloseTo(13.59, 2);
    expect(share("London") * 100).toBeCloseTo(14.24, 2);
    expect(share("North East") * 100).toBeCloseTo(5.72, 2);
  });

  test("offices and regions add up to England, and old deaneries to their office", () => {
    const tenths = (name: string) => Math.round(need(name, "maternity", "2025/26") * 10);
    const sum = (names: readonly string[]) =>
      names.reduce((total, name) => total + tenths(name), 0);
    expect(sum(LOCAL_OFFICES.map((office) => office.name))).toBe(tenths("England"));
    expect(sum([...new Set(LOCAL_OFFICES.map((office) => office.region))])).toBe(tenths("England"));
    expect(sum(["NCEL", "NWL", "SL"])).toBe(tenths("London"));
    // pieces are rounded to a tenth of a person each, the office once
    expect(Math.abs(sum(["Mersey", "North Western"]) - tenths("North West"))).toBeLessThan(2);
    expect(Math.abs(sum(["Severn", "Peninsula"]) - tenths("South West"))).toBeLessThan(2);
    // published split of the South West 2025/26
    expect(need("Peninsula", "maternity", "2025/26")).toBeCloseTo(1603855.8, 0);
  });

  test("a board in several offices is taken whole: Frimley 2022 boundaries, Thames Valley, Wessex and KSS", () => {
    const frimley = need("QNQ", "registered", "2023/24");
    const inOffices = ["KSS", "TV", "WESSEX"].map((office) =>
      weightedPopulation({ boards: ["QNQ"], offices: [office] }, "registered", "2023/24")
    );
    expect(inOffices.every((part) => part > 100_000)).toBe(true);
    expect(frimley).toBeCloseTo(inOffices[0] + inOffices[1] + inOffices[2], 1);
  });
});

describe("the other lists", () => {
  test("65 specialties and 31 sub-specialties, each once", () => {
    expect(new Set(SPECIALTIES.map((each) => each.name)).size).toBe(65);
    expect(new Set(SUB_SPECIALTIES).size).toBe(31);
  });

  test("lengths that the programme's own examples rest on", () => {
    const months = (name: string) => SPECIALTIES.find((each) => each.name === name)?.months;
    expect(months("Haematology")).toBe(60);
    expect(months("Cardiology")).toBe(60);
    expect(months("Obstetrics and gynaecology")).toBe(84);
    expect(months("General practice")).toBe(36);
    expect(months("Neurosurgery")).toBe(96);
    expect(SPECIALTIES.find((each) => each.name === "General practice")?.component).toBe(
      "primary care"
    );
    expect(SPECIALTIES.find((each) => each.name === "Paediatrics")?.entryGrade).toBe("ST1");
  });

  test("every local office has a market forces factor, North West London the highest", () => {
    expect(Object.keys(MARKET_FORCES_FACTORS).sort()).toEqual(
      LOCAL_OFFICES.map((office) => office.code).sort()
    );
    const { NWL, NE } = MARKET_FORCES_FACTORS;
    expect([NWL.toFixed(3), NE.toFixed(3)]).toEqual(["1.122", "0.946"]);
    expect(Math.max(...Object.values(MARKET_FORCES_FACTORS))).toBe(NWL);
    expect(MARKET_FORCES_FACTORS_YEAR).toBe("2021/22");
  });
});
