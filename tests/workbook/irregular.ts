/**
 * Runs for tests, without the regularity of the samples: prices that differ by year, weights and factors that differ by
 * area, two dates, unsorted rows, ties, blanks, vacancies and places that differ by year, an override, bounds, terms
 * that end on several days. All figures are made up.
 */
import { dateToSerial } from "../../src/workbook/formulas/format";
import type { ByYearId, InputId } from "../../src/workbook/inputs/fields";
import type { Run, Scalar } from "../../src/workbook/inputs/run";
import { figuresText } from "../../src/workbook/signOff";
import { standardInputs } from "../../src/workbook/template";

export const YEARS = ["2027/28", "2028/29", "2029/30", "2030/31"];
export const AREAS = [
  "Wessex",
  "North East",
  "London",
  "East of England",
  "West Midlands",
  "Thames Valley",
  "South West",
];

/** Posts now, NHSE need, deprivation need, specialised need. Thames Valley and South West are alike. */
export const FIGURES: readonly (readonly [number, number, number | null, number | null])[] = [
  [10, 3098, 2406, null],
  [7, 3558, 4181, 2],
  [61, 8851, 8897, 37.7],
  [17, 6810, 5592, 7.9],
  [22, 6691, 7232, 7.8],
  [10, 2467, 2144, 2.9],
  [10, 2467, 2144, 2.9],
];
export const MFF = [0.99809, 0.94579, 1.11504, 1.00236, null, 1.04023, 0.96236];
export const INEQUALITY = [1, 1.5, 0.75, null, 1.25, 0.5, 2];
export const LONDON_WEIGHTING = 2_162;
/** A row for each area, a place for each year; blank: none assured. */
export const PLACES: readonly (readonly (number | null)[])[] = [
  [1, 2, null, 1],
  [1, 1, 2, null],
  [null, null, null, null],
  [2, 3, 1, 2],
  [0, 2, 2, 4],
  [1, null, 1, 1],
  [null, 2, 2, 1],
];
export const KNOWN: readonly (readonly (number | null)[])[] = [
  [2, 1, null, 3],
  [1, 1, 1, 2],
  [9, 4, 11, 6],
  [3, 2, 4, 3],
  [null, 5, 4, 3],
  [2, 2, 1, 2],
  [1, 3, 2, 2],
];
export const PRICES = {
  Salary: [52_656, 65_048, 66_349, 73_992],
  PlacementFee: [12_400, 12_650, 12_900, 13_275],
  EducationSupport: [300, 310, 325, 345],
  StudyLeave: [500, 520, 545, 575],
  RelocationTravel: [200, 210, 225, 245],
  HostingCost: [71_000, 83_500, 86_200, 94_400],
} as const satisfies Partial<Record<ByYearId, readonly number[]>>;
export const COUNTED_ON = dateToSerial(2026, 9, 30);
export const PREPARED_ON = dateToSerial(2027, 2, 3);

export type Change = Partial<Record<InputId, Scalar>>;

/** The irregular run, with some of its inputs changed. */
export function irregular(change: Change = {}, byYear: Partial<Record<ByYearId, Scalar[]>> = {}) {
  const standard = standardInputs(YEARS);
  const sourced = <T>(value: T) => ({ value, source: "Made up for tests" });
  const inputs = { ...standard.inputs };
  const chosen: Change = {
    Specialty: "Made up",
    BaselineDate: COUNTED_ON,
    PreparedOn: PREPARED_ON,
    PreparedBy: "A. Tester",
    PostsSource: "A count",
    NeedSource: "A table",
    SpecialisedWeight: 0.09,
    NeedComponent: "general and acute",
    NeedYear: "2024/25",
    DeprivationYear: "2024/25",
    TrainingLength: 48,
    Stretch: 1.25,
    YearlyCost: 61_250,
    PenaltyLow: 0.12,
    PenaltyHigh: 0.45,
    BenefitYears: 15,
    FirstYearPart: 0.75,
    SalaryShare: 0.4,
    ...change,
  };
  for (const [id, value] of Object.entries(chosen) as [InputId, Scalar][]) {
    inputs[id] = sourced(value);
  }
  const years = { ...standard.byYear };
  for (const [id, values] of Object.entries({ ...PRICES, ...byYear }) as [ByYearId, Scalar[]][]) {
    years[id] = sourced([...values]);
  }
  const run: Run = {
    inputs,
    byYear: years,
    areas: AREAS.map((area, index) => {
      const [posts, nhse, deprivation, specialised] = FIGURES[index];
      return {
        values: {
          area,
          code: null,
          posts,
          trustFunded: index === 1 ? null : index * 2,
          outOfScope: index === 3 ? 1 : null,
          nhse,
          hee: null,
          deprivation,
          specialised,
          minimum: area === "Wessex" ? 12 : null,
          maximum: area === "London" ? 40 : null,
          override: area === "Thames Valley" ? 11 : null,
          overrideReason: area === "Thames Valley" ? "Agreed on 3 May" : null,
          mff: MFF[index],
          londonWeighting: area === "London" ? LONDON_WEIGHTING : null,
          inequality: INEQUALITY[index],
          registered: nhse + 100 * index,
        },
      };
    }),
    vacancies: KNOWN,
    capacity: {
      places: PLACES,
      rows: AREAS.map((area, index) => ({
        signedBy: `Dean of ${area}`,
        signedOn: COUNTED_ON + index,
        evidence: "Letter",
        figures: figuresText(YEARS, PLACES[index]),
      })),
    },
    fixedTerm: [
      {
        area: "West Midlands",
        fundingLine: "Ockenden",
        posts: 2,
        until: dateToSerial(2029, 3, 31),
      },
      { area: "London", fundingLine: "Other", posts: 1, until: null },
      {
        area: "Wessex",
        fundingLine: "Elective recovery",
        posts: 3,
        until: dateToSerial(2040, 7, 31),
      },
    ],
    assumptions: [{ assumption: "An assumption of ours", source: "A letter" }],
    changeLog: [],
  };
  return run;
}
