import { LOCAL_OFFICES } from "../../src/model/reference/localOffices";
import { MARKET_FORCES_FACTORS } from "../../src/model/reference/marketForcesFactor";
import { dateToSerial } from "../../src/workbook/formulas/format";
import type { Run } from "../../src/workbook/inputs/run";
import { standardInputs } from "../../src/workbook/template";
import { nhseNeed, withInputs } from "./need";

/**
 * Posts by local office: SYNTHETIC. Published are only the total of 260 and what follows from "566 posts to bring all
 * areas to London's level" (HEE FAQ 2022): about 98 posts in London.
 */
const POSTS: Record<string, number> = {
  EM: 15,
  EOE: 17,
  KSS: 11,
  NCEL: 44,
  NE: 9,
  NW: 27,
  NWL: 26,
  SL: 28,
  SW: 14,
  TV: 10,
  WESSEX: 10,
  WMD: 23,
  YHD: 26,
};

/**
 * Specialised services, shares in percent: ILLUSTRATIVE, but for London's 37.7% together, which HEE published
 * ("the specialised commissioning component gives London 37.7% of the total").
 */
const SPECIALISED: Record<string, number> = {
  EM: 6.261,
  EOE: 7.959,
  KSS: 5.985,
  NCEL: 14.69,
  NE: 4.159,
  NW: 9.872,
  NWL: 9.479,
  SL: 13.531,
  SW: 6.525,
  TV: 2.884,
  WESSEX: 3.621,
  WMD: 7.821,
  YHD: 7.213,
};

/** Places the deans assure in each of the five years: ILLUSTRATIVE. Offices not named assure none. */
const CAPACITY: Record<string, number[]> = {
  EM: [2, 2, 2, 2, 2],
  EOE: [2, 2, 2, 2, 2],
  KSS: [1, 1, 2, 2, 2],
  NE: [1, 1, 1, 1, 1],
  NW: [2, 2, 2, 2, 2],
  SW: [2, 2, 2, 2, 2],
  TV: [1, 0, 0, 0, 0],
  WESSEX: [1, 1, 1, 0, 0],
  WMD: [1, 1, 2, 2, 2],
};

const YEARS = ["2022/23", "2023/24", "2024/25", "2025/26", "2026/27"];
const PLACEHOLDER = "PLACEHOLDER, no published price: enter yours with its source";

/** Haematology in the 13 local offices, five years from 2022. */
export function haematology(): Run {
  const standard = standardInputs(YEARS);
  const names = LOCAL_OFFICES.map((office) => office.name);
  const general = nhseNeed(names, "general and acute");
  const inequality = nhseNeed(names, "health inequalities");
  const signedOn = dateToSerial(2022, 9, 1);
  const price = (value: number): [number[], string] => [YEARS.map(() => value), PLACEHOLDER];
  return {
    inputs: withInputs(standard.inputs, {
      Specialty: ["Haematology"],
      BaselineDate: [dateToSerial(2022, 9, 1), "Baseline of the programme, frozen September 2022"],
      Phase: ["2022 pilot"],
      PreparedBy: ["Fair Share sample"],
      PreparedOn: [dateToSerial(2022, 9, 1)],
      PostsSource: [
        "SYNTHETIC posts",
        "only the total of 260 and, by inference, London's 98 have a published basis (HEE FAQ 2022)",
      ],
      NeedSource: [
        "NHSE 2024/25",
        "weighted populations (github.com/nhsx/AIF_Allocation_Tool, OGL v3); specialised shares ILLUSTRATIVE but for London's 37.7%",
      ],
      SpecialisedWeight: [0.09, "HEE FAQ 2022: haematology 9%"],
      NeedComponent: ["general and acute"],
      NeedYear: ["2024/25"],
      DeprivationYear: ["2024/25"],
      TrainingLength: [60, "Haematology from ST3: 60 months (NHS North West calculator v2.17)"],
      Stretch: [1.1, "GMC 2017: 5.5 years on average for five"],
      YearlyCost: [60000, PLACEHOLDER],
    }),
    byYear: withInputs(standard.byYear, {
      Salary: price(40000),
      PlacementFee: price(10000),
      OtherIncome: price(1000),
      HostingCost: price(60000),
    }),
    areas: LOCAL_OFFICES.map(({ name, code }, index) => ({
      values: {
        area: name,
        code,
        posts: POSTS[code],
        outOfScope: null,
        nhse: general[index],
        hee: null,
        deprivation: inequality[index],
        specialised: SPECIALISED[code],
        minimum: null,
        maximum: null,
        override: null,
        overrideReason: null,
        mff: MARKET_FORCES_FACTORS[code],
        inequality: 1,
      },
    })),
    capacity: {
      places: LOCAL_OFFICES.map(({ code }) => CAPACITY[code] ?? YEARS.map(() => null)),
      rows: LOCAL_OFFICES.map(({ code }) =>
        CAPACITY[code]
          ? { signedBy: "Postgraduate dean (illustrative)", signedOn, reason: "Illustrative" }
          : {
              signedBy: "Postgraduate dean (illustrative)",
              signedOn,
              reason: "At or above target: none needed",
            }
      ),
    },
    fixedTerm: [
      {
        area: "West Midlands",
        fundingLine: "Elective recovery",
        posts: 2,
        until: dateToSerial(2025, 7, 31),
      },
      {
        area: "North West",
        fundingLine: "Acute and urgent care",
        posts: 1,
        until: dateToSerial(2024, 7, 31),
      },
    ],
    assumptions: [
      {
        assumption:
          "SAMPLE: the posts by office are SYNTHETIC. Published are the total of 260 posts and, by inference, 98 in the London offices together.",
        source: "HEE FAQ 2022; 566 posts x London's 17.3% of registered patients = 98",
      },
      {
        assumption:
          "SAMPLE: the shares of specialised services are ILLUSTRATIVE, but for London's 37.7% together. Capacity and fixed-term posts are ILLUSTRATIVE.",
        source: "HEE FAQ 2022",
      },
      {
        assumption:
          "SAMPLE: all prices are PLACEHOLDERS: round figures to show how money follows posts.",
        source: "No published price could be read",
      },
    ],
    changeLog: [],
  };
}
