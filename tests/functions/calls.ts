/**
 * One valid call of every function, small enough to work by hand: four areas, four components of need,
 * three years. The junk, blank and sorting tests change one thing of it at a time.
 */
export interface SampleCall {
  readonly id: string;
  /** Arguments by name, in the order of the contract. */
  readonly args: readonly (readonly [name: string, value: unknown])[];
  /** Arguments whose rows are the areas: they are sorted together. */
  readonly byArea: readonly string[];
  /** Whether the result is a column (or block) row for row beside the areas. */
  readonly beside: boolean;
}

const areas = [["North East"], ["North West"], ["South West"], ["Wessex"]];
const posts = [[14], [6], [9], [11]];
const targets = [[10], [12], [11], [7]];
const need = [
  [100, 90, 20, 5],
  [130, 125, 30, 5],
  [110, 105, 15, 2.5],
  [70, 75, 10, 1],
];
const weights = [[0.364, 0.364, 0.182, 0.09]];
const shares = [[0.25], [0.3], [0.275], [0.175]];
const vacancies = [
  [2, 1, 2],
  [1, 1, 1],
  [2, 2, 2],
  [2, 1, 2],
];
const capacity = [
  [1, 1, 1],
  [2, 2, 2],
  [1, 0, 1],
  [1, 1, 1],
];
const minimum = [[1], [1], [1], [1]];
const maximum = [[20], [20], [20], [20]];
/** What PHASEDMOVES gives for two years of moving three posts from North East to North West. */
const moves = [
  ["Area", 2022, 2023, "Total", "Left to target"],
  ["North East", -2, -1, -3, 0],
  ["North West", 2, 1, 3, 0],
  ["Total", 0, 0, 0, 0],
];

export const SAMPLE_CALLS: readonly SampleCall[] = [
  {
    id: "MODELWEIGHTS",
    args: [
      ["hee", 0.5],
      ["deprivation", 0.2],
      ["specialised", 0.09],
      ["combination", "nested"],
    ],
    byArea: [],
    beside: false,
  },
  {
    id: "COMPONENTS",
    args: [
      ["nhse", need.map((row) => [row[0]])],
      ["hee", need.map((row) => [row[1]])],
      ["deprivation", need.map((row) => [row[2]])],
      ["specialised", need.map((row) => [row[3]])],
    ],
    byArea: ["nhse", "hee", "deprivation", "specialised"],
    beside: true,
  },
  {
    id: "NHSENEED",
    args: [
      ["areas", areas],
      ["component", "general and acute"],
      ["year", "2024/25"],
    ],
    byArea: ["areas"],
    beside: true,
  },
  {
    id: "LOCALOFFICE",
    args: [
      ["names", areas],
      ["level", "office"],
    ],
    byArea: ["names"],
    beside: true,
  },
  {
    id: "TARGETSHARE",
    args: [
      ["need", need],
      ["weights", weights],
    ],
    byArea: ["need"],
    beside: true,
  },
  ...["TARGETPOSTS", "EXPLAINTARGETS"].map((id) => ({
    id,
    args: [
      ["areas", areas],
      ["posts", posts],
      ["need", need],
      ["weights", weights],
      ["total", 40],
      ["minimum", minimum],
      ["maximum", maximum],
      ["method", "webster"],
    ] as const,
    byArea: ["areas", "posts", "need", "minimum", "maximum"],
    beside: id === "TARGETPOSTS",
  })),
  {
    id: "APPORTION",
    args: [
      ["total", 40],
      ["weights", shares],
      ["method", "webster"],
      ["minimum", minimum],
      ["maximum", maximum],
    ],
    byArea: ["weights", "minimum", "maximum"],
    beside: true,
  },
  {
    id: "APPORTIONGRID",
    args: [
      ["row_totals", [[5], [4]]],
      ["column_totals", [[3, 3, 3]]],
      [
        "weights",
        [
          [2.5, 1, 1],
          [1, 2, 1.5],
        ],
      ],
      [
        "minimum",
        [
          [0, 0, 0],
          [0, 0, 0],
        ],
      ],
    ],
    byArea: [],
    beside: false,
  },
  {
    id: "LEVELUP",
    args: [
      ["areas", areas],
      ["posts", posts],
      ["shares", shares],
      ["reference", "North East"],
    ],
    byArea: ["areas", "posts", "shares"],
    beside: true,
  },
  {
    id: "EXPANSIONPOSTS",
    args: [
      ["areas", areas],
      ["posts", posts],
      ["shares", shares],
      ["expansion", 6],
      ["capacity", [[3], [3], [3], [3]]],
    ],
    byArea: ["areas", "posts", "shares", "capacity"],
    beside: true,
  },
  {
    id: "VACANCIES",
    args: [
      ["areas", areas],
      ["years", [[2022, 2023, 2024]]],
      ["post_areas", [["North East"], ["North East"], ["Wessex"]]],
      ["end_dates", [[44773], [45138], [45504]]],
      ["year_start_month", 8],
    ],
    byArea: ["areas"],
    beside: true,
  },
  {
    id: "EXPECTEDVACANCIES",
    args: [
      ["areas", areas],
      ["posts", posts],
      ["years", [[2022, 2023, 2024]]],
      ["length_months", 60],
      ["stretch", 1],
    ],
    byArea: ["areas", "posts"],
    beside: true,
  },
  ...["PHASEDMOVES", "MOVELIMITS"].map((id) => ({
    id,
    args: [
      ["areas", areas],
      ["posts", posts],
      ["targets", targets],
      ["years", [[2022, 2023, 2024]]],
      ["vacancies", vacancies],
      ["capacity", capacity],
      ["expansion", [[0, 0, 0]]],
      ["pace", 0.5],
      ...(id === "PHASEDMOVES"
        ? ([
            ["profile", "even"],
            ["output", "moves"],
          ] as const)
        : []),
    ] as const,
    byArea: ["areas", "posts", "targets", "vacancies", "capacity"],
    beside: false,
  })),
  { id: "MOVELIST", args: [["moves", moves]], byArea: [], beside: false },
  {
    id: "POSTINCOME",
    args: [
      ["areas", areas],
      ["salary", 40000],
      ["placement_fee", 12000],
      ["mff", [[0.946], [0.959], [0.962], [0.998]]],
      ["salary_share", 0.5],
      ["other", 0],
    ],
    byArea: ["areas", "mff"],
    beside: true,
  },
  {
    id: "FUNDINGFLOW",
    args: [
      ["moves", moves],
      ["income", [[31000], [31500]]],
      ["areas", [["North East"], ["North West"]]],
      ["first_year_part", 1],
    ],
    byArea: [],
    beside: false,
  },
  {
    id: "BENEFITS",
    args: [
      ["annual_benefit", 1435000],
      ["years", 20],
      ["money_rate", 0.035],
      ["health_rate", 0.015],
      ["cost_per_qaly", 13000],
      ["value_per_qaly", 74450],
    ],
    byArea: [],
    beside: false,
  },
  {
    id: "DISTANCE",
    args: [
      ["posts", posts],
      ["targets", targets],
    ],
    byArea: ["posts", "targets"],
    beside: true,
  },
  {
    id: "FAIRNESS",
    args: [
      ["areas", areas],
      ["posts", posts],
      ["shares", shares],
      ["measure", "gini"],
    ],
    byArea: ["areas", "posts", "shares"],
    beside: false,
  },
  {
    id: "INSCOPE",
    args: [
      ["funding_types", [["HEE_FUNDED_TARIFF"], ["TRUST_FUNDED"], ["MADEL"]]],
      [
        "post_numbers",
        [["NTH/RTD01/007/STR/001"], ["NTH/RTD01/007/STR/002"], ["NTH/RTD01/007/STR/003/M"]],
      ],
      ["in_scope", [["HEE_FUNDED_TARIFF"]]],
    ],
    byArea: [],
    beside: false,
  },
  { id: "SPECIALTIES", args: [], byArea: [], beside: false },
  { id: "VERSION", args: [["results", posts]], byArea: [], beside: false },
];
