/** Where a rule or a figure of the method comes from. */
export interface Source {
  readonly title: string;
  /** Where it can be read; of what exists in print, or could not be had on a page, where it was published. */
  readonly address: string;
}

const PROGRAMME =
  "https://www.hee.nhs.uk/our-work/doctors-training/addressing-health-inequalities-distribution-medical-specialty-training-programme";

/**
 * The sources of the method, by the keys that the rules cite: a comment at the line says `SOURCES.heeFaq`.
 * `tests/model/reference/sources.test.ts` holds that each key cited is here, and that each here is cited.
 * What the built-in figures come from, with years and licences: docs/reference-data.md.
 */
export const SOURCES = {
  heeFaq: {
    title:
      "Health Education England, Addressing health inequalities: distribution of medical specialty training programme, frequently asked questions (working document, 2022)",
    address: PROGRAMME,
  },
  heeModelling: {
    title: "Health Education England, Distribution modelling and allocations (2023)",
    address: `${PROGRAMME}/modelling`,
  },
  heeHowModelled: {
    title:
      "Health Education England, FAQ: how does the modelling work (decision of the HEE Board, 2017)",
    address: `${PROGRAMME}/addressing-health-inequalities-28`,
  },
  heeScope: {
    title: "Health Education England, FAQ: which programmes count, in a trust or a hospice",
    address: `${PROGRAMME}/addressing-health-inequalities-35`,
  },
  careAct: {
    title: "Care Act 2014, section 108",
    address: "https://www.legislation.gov.uk/ukpga/2014/23/section/108",
  },
  placementFunding: {
    title: "South Thames Foundation School, funding guidance 2014/15",
    address: "https://studylib.net/doc/7050190",
  },
  greenBook: {
    title: "HM Treasury, The Green Book: discount rates for money and for health",
    address:
      "https://www.gov.uk/government/publications/the-green-book-appraisal-and-evaluation-in-central-governent",
  },
  payOfDoctors: {
    title: "Basic pay of resident doctors from 1 April 2025, as two public pages give it",
    address: "https://www.hcsa.com; https://juniordoctorfinance.co.uk",
  },
  allocationGuide: {
    title: "NHS England, technical guide to allocation formulae 2025/26 (PRN01601)",
    address: "https://www.england.nhs.uk/allocations/",
  },
  allocationTool: {
    title: "NHS England, AIF allocation tool: weighted populations of general practices",
    address: "https://github.com/nhsx/AIF_Allocation_Tool",
  },
  allocationToolUpdate: {
    title: "NHS England, ICB allocation tool: weighted populations of general practices, 2025/26",
    address: "https://github.com/nhsengland/ICB_Allocation_Tool_update",
  },
  tisReference: {
    title: "Training Information System: reference tables",
    address: "https://github.com/Health-Education-England/TIS-REFERENCE",
  },
  tisPosts: {
    title: "Training Information System: posts and programmes",
    address: "https://github.com/Health-Education-England/TIS-TCS",
  },
  endDateCalculator: {
    title: "NHS North West, Training End Date Calculator v2.17, as carried in cct-calculator-app",
    address: "https://github.com/john12321/cct-calculator-app",
  },
  tiesOfElectorates: {
    title:
      "Parliamentary Voting System and Constituencies Act 2011, Explanatory Notes, paragraph 48",
    address: "https://www.legislation.gov.uk/ukpga/2011/1/notes",
  },
  balinskiYoung: {
    title: "M. L. Balinski and H. P. Young, Fair Representation",
    address: "Yale University Press, 1982",
  },
  balinskiDemange: {
    title:
      "M. L. Balinski and G. Demange, An axiomatic approach to proportionality between matrices",
    address: "Mathematics of Operations Research 14 (1989), 700-719",
  },
  pukelsheim: {
    title: "F. Pukelsheim, Proportional Representation, chapter 4",
    address: "Springer, 2014",
  },
  gaffkePukelsheim: {
    title: "N. Gaffke and F. Pukelsheim, Divisor methods for proportional representation systems",
    address: "Mathematical Social Sciences 56 (2008), 166-184",
  },
  dinic: {
    title:
      "E. A. Dinic, Algorithm for solution of a problem of maximum flow in networks with power estimation",
    address: "Soviet Mathematics Doklady 11 (1970), 1277-1280",
  },
  networkFlows: {
    title: "R. K. Ahuja, T. L. Magnanti and J. B. Orlin, Network Flows, sections 9.7 and 14.5",
    address: "Prentice Hall, 1993",
  },
  gravelleSutton: {
    title:
      "H. Gravelle and M. Sutton, Inequality in the geographical distribution of general practitioners",
    address: "https://doi.org/10.1258/1355819011927143",
  },
  hannGravelle: {
    title:
      "M. Hann and H. Gravelle, the maldistribution of general practitioners in England and Wales",
    address: "British Journal of General Practice 54 (2004), 894-898",
  },
  theilOfPhysicians: {
    title: "Theil's T for physicians",
    address: "BMC Health Services Research 2021, s12913-021-06348-w",
  },
} as const satisfies Record<string, Source>;
