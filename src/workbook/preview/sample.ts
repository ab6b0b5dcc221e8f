/**
 * The sample run, the same figures as assets/samples/haematology.xlsx. Published (SOURCES.heeFaq, haematology) are only the total of 260 posts, what follows from the 566 that levelling up would take (about 98 posts in
 * London), and London's 37.7% of specialised services; the split among the offices, the places that deans assure, the
 * fixed-term posts and all prices are made up, to try the wizard with.
 */
export const SAMPLE = {
  specialty: "Haematology",
  baselineDate: "2022-09-01",
  stretch: [1.1, "GMC 2017: 5.5 years on average for five"],
  /** Round figures to show how money follows posts, in pounds a year. */
  prices: {
    PlacementFee: 10000,
    EducationSupport: 300,
    StudyLeave: 500,
    RelocationTravel: 200,
    HostingCost: 60000,
  },
  /** Salaries by grade for the first years of the plan; the years after them keep the last. */
  salaries: { "CT/ST1-2": 34000, "ST3-5": 38000, "ST6-8": 43000 },
  salaryYears: 4,
  londonWeighting: 2000,
  yearlyCost: 60000,
  pricesSource: "PLACEHOLDER, no published price: enter yours with its source",
  signedBy: "Postgraduate dean (illustrative)",
  fixedTerm: [
    { area: "West Midlands", fundingLine: "Elective recovery", posts: 2, until: "2025-07-31" },
    { area: "North West", fundingLine: "Acute and urgent care", posts: 1, until: "2024-07-31" },
  ],
  postsSource: "Made up, for the sample",
  /** Goes with the posts, whatever run they are used in. */
  assumption: {
    assumption:
      "Sample: posts by office, trust-funded posts and shares of specialised services are made up; only the total of 260 and London's 37.7% are published",
    source: "HEE FAQ 2022, haematology",
  },
  /** Goes with the whole sample. */
  restAssumption: {
    assumption:
      "Sample: places assured, their sign-off, fixed-term posts and all prices are made up",
    source: "No published figures",
  },
  /** What the FAQ's 566 posts rest on by inference: London as one region, and the registered population of this year. */
  levelUpTo: "London",
  registeredYear: "2023/24",
  /** Made up too; those of London follow from the "further 500" posts of the FAQ as the 98 do from the 566. */
  trustFunded: {
    EM: 4,
    EOE: 6,
    KSS: 5,
    NCEL: 40,
    NE: 3,
    NW: 8,
    NWL: 22,
    SL: 24,
    SW: 4,
    TV: 5,
    WESSEX: 4,
    WMD: 7,
    YHD: 7,
  } as Readonly<Record<string, number>>,
  /** By code of the office: posts now, share of specialised services, places assured in each of the five years. */
  offices: {
    EM: [15, 6.261, [2, 2, 2, 2, 2]],
    EOE: [17, 7.959, [2, 2, 2, 2, 2]],
    KSS: [11, 5.985, [1, 1, 2, 2, 2]],
    NCEL: [44, 14.69, []],
    NE: [9, 4.159, [1, 1, 1, 1, 1]],
    NW: [27, 9.872, [2, 2, 2, 2, 2]],
    NWL: [26, 9.479, []],
    SL: [28, 13.531, []],
    SW: [14, 6.525, [2, 2, 2, 2, 2]],
    TV: [10, 2.884, [1, 0, 0, 0, 0]],
    WESSEX: [10, 3.621, [1, 1, 1, 0, 0]],
    WMD: [23, 7.821, [1, 1, 2, 2, 2]],
    YHD: [26, 7.213, []],
  } as Readonly<
    Record<string, readonly [posts: number, specialised: number, places: readonly number[]]>
  >,
} as const;
