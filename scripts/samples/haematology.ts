import { yearsAtGrades } from "../../src/model/reference/basicPay";
import { LOCAL_OFFICES } from "../../src/model/reference/localOffices";
import { MARKET_FORCES_FACTORS } from "../../src/model/reference/marketForcesFactor";
import { dateToSerial } from "../../src/workbook/formulas/format";
import type { Run } from "../../src/workbook/inputs/run";
import { SAMPLE } from "../../src/workbook/preview/sample";
import { figuresText } from "../../src/workbook/signOff";
import { standardInputs } from "../../src/workbook/template";
import { nhseNeed, withInputs } from "./need";

/**
 * The figures of the sample that the pane offers. SYNTHETIC: posts by local office; published are only the total of 260
 * and what follows from "566 posts to bring all areas to London's level" (HEE FAQ 2022): about 98 posts in London.
 * ILLUSTRATIVE: shares of specialised services in percent, but for London's 37.7% together, which HEE published ("the
 * specialised commissioning component gives London 37.7% of the total"); places assured, of which some offices have none.
 */
const { offices, stretch, prices, pricesSource, yearlyCost, signedBy, fixedTerm } = SAMPLE;
const LENGTH = 60;

const YEARS = ["2022/23", "2023/24", "2024/25", "2025/26", "2026/27"];

/** Excel serial of a day as ISO 8601 writes it. */
const serial = (day: string): number => {
  const [year, month, date] = day.split("-").map(Number);
  return dateToSerial(year, month, date);
};

/** Haematology in the 13 local offices, five years from 2022. */
export function haematology(): Run {
  const standard = standardInputs(YEARS);
  const names = LOCAL_OFFICES.map((office) => office.name);
  const general = nhseNeed(names, "general and acute");
  const registered = nhseNeed(names, "registered", SAMPLE.registeredYear);
  const inequality = nhseNeed(names, "health inequalities");
  const signedOn = serial(SAMPLE.baselineDate);
  const places = LOCAL_OFFICES.map(({ code }) => YEARS.map((_, t) => offices[code][2][t] ?? null));
  const price = (value: number): [number[], string] => [YEARS.map(() => value), pricesSource];
  return {
    inputs: withInputs(standard.inputs, {
      Specialty: [SAMPLE.specialty],
      BaselineDate: [signedOn, "Baseline of the programme, frozen September 2022"],
      Phase: ["2022 pilot"],
      PreparedBy: ["Fair Share sample"],
      PreparedOn: [signedOn],
      PostsSource: [
        "SYNTHETIC posts",
        "only the total of 260 and, by inference, London's 98 have a published basis (HEE FAQ 2022)",
      ],
      NeedSource: [
        "NHSE 2024/25",
        "weighted populations (github.com/nhsx/AIF_Allocation_Tool, OGL v3); specialised shares ILLUSTRATIVE but for London's 37.7%",
      ],
      LevelUpTo: [SAMPLE.levelUpTo],
      SpecialisedWeight: [0.09, "HEE FAQ 2022: haematology 9%"],
      NeedComponent: ["general and acute"],
      NeedYear: ["2024/25"],
      DeprivationYear: ["2024/25"],
      TrainingLength: [LENGTH, "Haematology from ST3: 60 months (NHS North West calculator v2.17)"],
      Stretch: [...stretch],
      YearlyCost: [yearlyCost, pricesSource],
    }),
    byYear: withInputs(standard.byYear, {
      PlacementFee: price(prices.PlacementFee),
      EducationSupport: price(prices.EducationSupport),
      StudyLeave: price(prices.StudyLeave),
      RelocationTravel: price(prices.RelocationTravel),
      HostingCost: price(prices.HostingCost),
    }),
    areas: LOCAL_OFFICES.map(({ name, code, region }, index) => ({
      values: {
        area: name,
        code,
        posts: offices[code][0],
        trustFunded: SAMPLE.trustFunded[code],
        outOfScope: null,
        nhse: general[index],
        hee: null,
        deprivation: inequality[index],
        specialised: offices[code][1],
        minimum: null,
        maximum: null,
        override: null,
        overrideReason: null,
        mff: MARKET_FORCES_FACTORS[code],
        londonWeighting: region === "London" ? SAMPLE.londonWeighting : null,
        inequality: 1,
        registered: registered[index],
      },
    })),
    capacity: {
      places,
      rows: LOCAL_OFFICES.map(({ code }, index) => ({
        signedBy,
        signedOn,
        evidence: offices[code][2].length > 0 ? "Illustrative" : "At or above target: none needed",
        figures: figuresText(YEARS, places[index]),
      })),
    },
    fixedTerm: fixedTerm.map((row) => ({ ...row, until: serial(row.until) })),
    salaries: Object.entries(SAMPLE.salaries).map(([grade, salary], place) => ({
      grade,
      years: yearsAtGrades("ST3", LENGTH)[place],
      salaries: YEARS.map((_, t) => (t < SAMPLE.salaryYears ? salary : null)),
      source: pricesSource,
    })),
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
