import { isCellError } from "../../src/functions/answer";
import { library } from "../../src/functions/library";

/** Sentences of the functions' contract, each with a worked example in words. */
const run = (id: string, ...args: unknown[]) => library.get(id)!(...args) as unknown[][];
const refusal = (id: string, ...args: unknown[]): string => {
  try {
    return `accepted: ${JSON.stringify(run(id, ...args))}`;
  } catch (problem) {
    return isCellError(problem) ? problem.message : `threw ${String(problem)}`;
  }
};
const areas = [["A"], ["B"]];

test("a cell that serves several years is one wrong cell", () => {
  // One column of vacancies for all five years: one text in it is one mistake, not five.
  expect(refusal("PHASEDMOVES", areas, [[2], [1]], [[1], [2]], 5, [["x"], [1]])).toMatch(
    /^vacancies: A \(row 1 of the range\) holds the text "x"/
  );
  expect(refusal("PHASEDMOVES", areas, [[2], [1]], [[1], [2]], 5, -1)).toBe(
    "vacancies: holds -1; it cannot be negative."
  );
  expect(refusal("PHASEDMOVES", areas, [[2], [1]], [[1], [2]], 3, [[-1], [-2]], "y")).toMatch(
    /^3 cells are wrong: /
  );
});

describe("80 for 80% gets its hint", () => {
  const hint = "it must be from 0 to 1; type 80% or 0.8";
  test.each([
    ["MODELWEIGHTS", [0.5, 80], `deprivation: 80 was given; ${hint}.`],
    [
      "PHASEDMOVES",
      [areas, [[2], [1]], [[1], [2]], 2, 1, null, null, 80],
      `pace: 80 was given; ${hint}.`,
    ],
    ["BENEFITS", [1, 20, 80], `money_rate: 80 was given; ${hint}.`],
    [
      "POSTINCOME",
      [areas, 1, 1, 1, [[0.5], [80]]],
      `salary_share: B (row 2 of the range) holds 80; ${hint}.`,
    ],
    [
      "TARGETSHARE",
      [
        [
          [1, 2],
          [3, 4],
        ],
        [[80, 20]],
      ],
      "weights: they add up to 100; they must add up to 1 (type 80% or 0.8, not 80).",
    ],
    [
      "FUNDINGFLOW",
      [
        [
          ["Area", 1, "Total"],
          ["A", 0, 0],
          ["Total", 0, 0],
        ],
        1,
        null,
        8,
      ],
      "first_year_part: 8 was given; it must be from 0 to 1 (8/12 for 8 months of 12).",
    ],
  ])("%s", (id, args, message) => {
    expect(refusal(id, ...args)).toBe(message);
  });

  test("a weight that is a little too large gets none", () => {
    expect(
      refusal(
        "TARGETSHARE",
        [
          [1, 2],
          [3, 4],
        ],
        [[0.8, 0.3]]
      )
    ).toBe(
      // prettier-ignore
      "weights: they add up to 1.1; they must add up to 1."
    );
  });
});

describe("ranges that begin in different rows", () => {
  test("a heading in one of them, figures in another", () => {
    expect(refusal("LEVELUP", [["Area"], ["A"]], [["Posts"], [3]], [[1], [2]])).toMatch(
      /^posts: Area \(row 1 of the range\) holds the text "Posts"; type a number or, if it is a heading, let all ranges begin in the same row/
    );
  });
  test("a heading among the areas only", () => {
    expect(refusal("LEVELUP", [["Local office"], ["A"]], [[3], [4]], [[1], [2]])).toBe(
      "areas: Local office (row 1 of the range) is a heading, but posts has a figure beside it; let all ranges begin in the same row."
    );
  });
  test("one row more than the others", () => {
    expect(refusal("LEVELUP", areas, [[1], [2], [3]], [[1], [2]])).toContain(
      "let both begin in the same row"
    );
  });
  test("a list of posts whose areas begin a row above the dates", () => {
    expect(refusal("VACANCIES", areas, [[2022]], [["Area"], ["A"]], [[44773], [44774]])).toMatch(
      /^post_areas: row 1 of the range holds the heading .* let both begin in the same row/
    );
  });
});

test.each(["Sainte-Laguë", "Sainte-Lague\u0308", "SAINTE LAGUE", "Sainte\u2013Laguë"])(
  "%s is Webster",
  (method) =>
    expect(run("APPORTION", 5, [[1], [2]], method)).toEqual(run("APPORTION", 5, [[1], [2]]))
);
test.each([
  ["jefferson", ["d\u2019Hondt", "D'Hondt", "d Hondt"]],
  ["hill", ["Huntington\u2013Hill", "huntington hill"]],
  ["hamilton", ["Largest remainder", "largest  remainders"]],
])("%s by its other spellings", (method, spellings) => {
  const weights = [[1], [2.4], [7.7], [20]];
  for (const spelling of spellings) {
    expect(run("APPORTION", 11, weights, spelling)).toEqual(run("APPORTION", 11, weights, method));
  }
});

test("INSCOPE: labels with NHSE and the old ones are the same thing, with any dash", () => {
  const labels = [
    "NHSE Funded - Tariff",
    "NHSE Funded \u2013 Tariff",
    "HEE Funded - Tariff",
    "MADEL",
  ];
  const found = run(
    "INSCOPE",
    labels.map((label) => [label])
  );
  expect(found.map(([inScope]) => inScope)).toEqual([true, true, true, true]);
  expect(run("INSCOPE", [["MADEL"]], null, "NHSE Funded - Tariff")[0][0]).toBe(true);
  expect(run("INSCOPE", [["NHSE Funded - Non-Tariff"]])[0]).toEqual([
    false,
    "not funded by tariff",
  ]);
});

describe("FUNDINGFLOW names the area", () => {
  const moves = [
    ["Area", 2022, 2023, "Total"],
    ["North East", -2, -1, -3],
    ["North West", 2, 1, 3],
    ["Total", 0, 0, 0],
  ];
  test.each([
    [
      "of a wrong income in the order of the table",
      [[[""], [1], ["x"]]],
      'income: North West (row 3 of the range) holds the text "x"; type a number or clear the cell.',
    ],
    ["of an income that is missing", [[[1]]], /none is left for North West/],
    [
      "of a change too large for a cell",
      [[[1], [1.7e308]]],
      "income: the change of North West is larger than a cell can hold; check the figures, in pounds.",
    ],
    [
      "of an area that areas has not",
      [[[1]], [["North East"]]],
      /^areas: no income is given for North West/,
    ],
  ])("%s", (_, args, message) => {
    const found = refusal("FUNDINGFLOW", moves, ...args);
    if (typeof message === "string") expect(found).toBe(message);
    else expect(found).toMatch(message);
  });
});

describe("what is larger than a cell can hold is refused by area", () => {
  test.each([
    ["DISTANCE", [[[1e308]], [[1e-10]]], /^targets: the distance of row 1 of the range is larger/],
    [
      "LEVELUP",
      [areas, [[1e300], [1]], [[1e-300], [1]], "A"],
      /^shares: the posts of B would be larger/,
    ],
    [
      "POSTINCOME",
      [areas, 1, [[1e300], [1]], 1e300],
      /^salary: the income of A \(row 1 of the range\) is larger/,
    ],
    ["EXPECTEDVACANCIES", [areas, [[1], [1e300]], 5, 60], /^posts: B \(row 2 of the range\): /],
    ["BENEFITS", [1e308, 20, 0, 0, 1e-300], /larger than a cell can hold/],
  ])("%s", (id, args, message) => expect(refusal(id, ...args)).toMatch(message));

  const four = [["A"], ["B"], ["C"], ["D"]];
  test.each([
    [
      "DISTANCE",
      [
        [[1e308], [1], [1e308]],
        [[1e-10], [1], [1e-10]],
      ],
      "targets: the distance of 2 areas (row 1 of the range; row 3 of the range) is larger than a cell can hold; check their targets.",
    ],
    [
      "LEVELUP",
      [four, [[1e300], [1], [1], [1]], [[1e-300], [1], [2], [3]], "A"],
      "shares: the posts of 3 areas (B; C; D) would be larger than a cell can hold; check posts and shares.",
    ],
    [
      "POSTINCOME",
      [four, 1, [[1e300], [1e300], [1e300], [1e300]], 1e300],
      "salary: the income of 4 areas (A (row 1 of the range); B (row 2 of the range); C (row 3 of the range) (and 1 more)) is larger than a cell can hold; check their figures, in pounds.",
    ],
    [
      "EXPECTEDVACANCIES",
      [areas, [[1e300], [1e301]], 5, 60],
      "2 cells are wrong: posts: A (row 1 of the range): 1e+300 posts of 60 months fall vacant more often than can be counted exactly; check the posts, length_months and stretch; " +
        "posts: B (row 2 of the range): 1e+301 posts of 60 months fall vacant more often than can be counted exactly; check the posts, length_months and stretch.",
    ],
    [
      "EXPECTEDVACANCIES",
      [areas, [[1], [2]], 5, 0],
      "length_months: the cell is blank or 0; give the length of the programme in months.",
    ],
    [
      "FUNDINGFLOW",
      [
        [["Area", 1, "Total"], ["A", 2, 2], ["B", 2, 2], ["Total", 4, 4]], // prettier-ignore
        [[1.7e308], [1.7e308]],
      ],
      "income: the change of 2 areas (A; B) is larger than a cell can hold; check the figures, in pounds.",
    ],
    [
      "MOVELIST",
      [
        [["Area", 1, 2, "Total"], ["A", -2, -3, -5], ["B", 1, 1, 2], ["Total", -1, -2, -3]], // prettier-ignore
      ],
      "moves: in 1 areas give up 2 posts and receive 1, so 1 would be lost; in 2 areas give up 3 posts and receive 1, so 2 would be lost; select a whole table of PHASEDMOVES.",
    ],
    [
      "INSCOPE",
      [[["TARIFF"]], null, [["HEE"], ["TARIFF"], ["NIH"]]],
      /^in_scope: 2 entries are no known funding types, and no post has them: "HEE"; "NIH"; known are/,
    ],
    [
      "FAIRNESS",
      [areas, [[1], [2]], [[0], [1]], "theil"],
      "shares: theil has no value: A (row 1 of the range) holds posts but has no share; give it a share, or leave it out.",
    ],
  ])("%s: how many, and the first three", (id, args, message) => {
    const found = refusal(id, ...args);
    if (typeof message === "string") expect(found).toBe(message);
    else expect(found).toMatch(message);
  });

  test("a measure of FAIRNESS in its own cell, and the largest number itself is held", () => {
    const table = run("FAIRNESS", areas, [[1.7e308], [1.7e308]], [[1e-300], [1]]);
    for (const [, value] of table.slice(1)) {
      expect(isCellError(value) || Number.isFinite(value)).toBe(true);
    }
    const moves = [["Area", 1, "Total"], ["A", 1, 1], ["Total", 1, 1]]; // prettier-ignore
    expect(run("FUNDINGFLOW", moves, 1.7e308)[1]).toEqual(["A", 1.7e308, 1.7e308]);
  });
});

describe("need that lies too far apart for a cell", () => {
  const three = [["A"], ["B"], ["C"]];
  const far = [[1e300], [1e-300], [1]];
  const message =
    "need: B (row 2 of the range) has 1e-300 of Component 1 beside a largest of 1e+300: its share is smaller than a cell can hold; check the units and the weight.";

  test.each(["TARGETPOSTS", "EXPLAINTARGETS"])(
    "%s: 1e-300 beside 1e300 is refused, not taken for no need",
    (id) => expect(refusal(id, three, [[5], [5], [5]], far)).toBe(message)
  );

  test("TARGETSHARE names the row and component, or how many and the first three", () => {
    expect(refusal("TARGETSHARE", far)).toBe(
      message.replace("B (row 2 of the range)", "row 2 of the range")
    );
    const need = [["NHSE", "SMR"], [1e300, 1e-300], [1e-300, 1], [1e-300, 1e300]]; // prettier-ignore
    expect(refusal("TARGETSHARE", need, [[0.5, 0.5]])).toBe(
      "need: 3 shares are smaller than a cell can hold: row 3 of the range has 1e-300 of NHSE beside a largest of 1e+300; " +
        "row 4 of the range has 1e-300 of NHSE beside a largest of 1e+300; row 2 of the range has 1e-300 of SMR beside a largest of 1e+300; " +
        "check the units and the weights."
    );
  });

  test("a share that a cell can hold is held, however small", () => {
    expect(run("TARGETSHARE", [[1e300], [1e-7]])[1][0]).toBeCloseTo(0, 300);
    expect(run("TARGETSHARE", [[1e300], [1e-7]])[1][0]).toBe(1e-307);
    expect(run("TARGETSHARE", [[1e300, 1], [1e-300, 1]], [[0, 1]])).toEqual([[0.5], [0.5]]); // prettier-ignore
  });
});
