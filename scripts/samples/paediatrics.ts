import { dateToSerial } from "../../src/workbook/formulas/format";
import type { Run } from "../../src/workbook/inputs/run";
import { standardInputs } from "../../src/workbook/template";
import { nhseNeed, withInputs } from "./need";

/**
 * Posts offered at ST1 in 2024 (House of Lords written answer HL7483, Open Parliament Licence), and the population
 * aged 0 to 17 in mid-2020 (Office for National Statistics, OGL v3, local authorities added up to regions).
 */
const REGIONS: [name: string, posts: number, children: number][] = [
  ["East Midlands", 32, 1_007_895],
  ["East of England", 31, 1_356_372],
  ["Kent, Surrey and Sussex", 25, 1_011_315],
  ["London", 107, 828_778 + 477_394 + 741_423],
  ["North East", 19, 595_211],
  ["North West", 42, 1_510_008],
  ["South West", 28, 968_854],
  ["Thames Valley", 16, 565_448],
  ["Wessex", 16, 549_897],
  ["West Midlands", 37, 1_306_330],
  ["Yorkshire and the Humber", 59, 1_174_363],
];

const YEARS = ["2025/26", "2026/27", "2027/28", "2028/29", "2029/30"];

/** The published ST1 intake of paediatrics against child population and health inequality. */
export function paediatrics(): Run {
  const standard = standardInputs(YEARS);
  const names = REGIONS.map(([name]) => name);
  const registered = nhseNeed(names, "registered");
  const inequality = nhseNeed(names, "health inequalities");
  return {
    inputs: withInputs(standard.inputs, {
      Specialty: ["Paediatrics"],
      BaselineDate: [dateToSerial(2024, 8, 1), "Recruitment round of 2024"],
      Phase: ["other"],
      PreparedBy: ["Fair Share sample"],
      PreparedOn: [dateToSerial(2024, 9, 1)],
      PostsSource: [
        "INTAKE, not stock",
        "posts OFFERED at ST1 in 2024 by region (House of Lords written answer HL7483); posts held are not published",
      ],
      NeedSource: [
        "ONS and NHSE",
        "ONS mid-2020 population aged 0 to 17 (OGL v3); NHSE health inequalities 2024/25 (github.com/nhsx/AIF_Allocation_Tool, OGL v3)",
      ],
      NeedComponent: ["child population"],
      NeedYear: ["mid-2020"],
      NeedPopulation: ["resident"],
      DeprivationYear: ["2024/25"],
      TrainingLength: [12, "Intake: every post offered at ST1 is offered anew each year"],
      Pace: [0.1, "ILLUSTRATIVE: no yearly cap is published"],
    }),
    byYear: standard.byYear,
    areas: REGIONS.map(([name, posts, children], index) => ({
      values: {
        area: name,
        code: null,
        posts,
        trustFunded: null,
        outOfScope: null,
        nhse: children,
        hee: null,
        deprivation: inequality[index],
        specialised: null,
        minimum: null,
        maximum: null,
        override: null,
        overrideReason: null,
        mff: 1,
        londonWeighting: null,
        inequality: 1,
        registered: registered[index],
      },
    })),
    fixedTerm: [],
    assumptions: [
      {
        assumption:
          "SAMPLE: the figures are one year's INTAKE (posts offered at ST1), not the stock of posts: they show who is offered too much or too little of the intake, not how many posts should move.",
        source: "House of Lords written answer HL7483, 2024 round",
      },
      {
        assumption:
          "SAMPLE: 80% child population and 20% health inequality. Published labels of the programme: London and Yorkshire and the Humber give; North West, South East and South West receive.",
        source: "HEE focus groups, May and June 2023",
      },
      {
        assumption:
          "SAMPLE: no capacity is published, so the plan has no table Capacity; the pace of 10% a year is illustrative.",
        source: "Own choice",
      },
    ],
    changeLog: [],
  };
}
