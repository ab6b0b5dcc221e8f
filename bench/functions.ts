import sainteLague from "sainte-lague";
import { LOCAL_OFFICES } from "../src/model/reference/localOffices";
import { builtFunctions } from "./built";
import { race, seeded, shown } from "./measure";

/** A specialty of thirteen areas as its cells arrive, and the same figures as the peer wants them. */
interface Sheet {
  areas: string[][];
  posts: number[][];
  need: number[][];
  weights: number[][];
  total: number;
  shares: Record<string, number>;
  targets: number[][];
  years: number[][];
  vacancies: number[][];
  capacity: number[][];
}

const functions = builtFunctions();
const call = <T = unknown>(id: string, ...cells: unknown[]): T[][] =>
  functions.get(id)!(...cells) as T[][];
const names = LOCAL_OFFICES.map(({ name }) => name);

function invented(random: () => number): Sheet {
  const areas = names.map((name) => [name]);
  const posts = names.map(() => [5 + Math.floor(random() * 30)]);
  const tenths = (most: number): number => Math.round(random() * most * 10) / 10;
  const need = names.map(() => [
    1e6 + tenths(9e6),
    1e6 + tenths(9e6),
    1e5 + tenths(4e5),
    Math.round(random() * 1e8) / 1e8,
  ]);
  const weights = [[0.364, 0.364, 0.182, 0.09]];
  const shares = call<number>("TARGETSHARE", need, weights).map(([share]) => share);
  return {
    areas,
    posts,
    need,
    weights,
    total: posts.reduce((sum, [count]) => sum + count, 0),
    shares: Object.fromEntries(names.map((name, i) => [name, shares[i]])),
    targets: call<number>("TARGETPOSTS", areas, posts, need, weights),
    years: [[2026, 2027, 2028, 2029, 2030]],
    vacancies: posts.map(([held]) =>
      Array.from({ length: 5 }, () => Math.round((held / 5) * 2 * random()))
    ),
    capacity: names.map(() => Array.from({ length: 5 }, () => Math.floor(random() * 4))),
  };
}

const RACES: readonly { id: string; size: string; wanted: number; run: (s: Sheet) => unknown }[] = [
  {
    id: "TARGETPOSTS",
    size: "13 x 4",
    wanted: 1.5,
    run: (s) => call("TARGETPOSTS", s.areas, s.posts, s.need, s.weights),
  },
  {
    id: "EXPLAINTARGETS",
    size: "13 x 4",
    wanted: 4,
    run: (s) => call("EXPLAINTARGETS", s.areas, s.posts, s.need, s.weights),
  },
  {
    id: "PHASEDMOVES",
    size: "13 x 5",
    wanted: 8,
    run: (s) => call("PHASEDMOVES", s.areas, s.posts, s.targets, s.years, s.vacancies, s.capacity),
  },
  {
    id: "MOVELIMITS",
    size: "13 x 5",
    wanted: 3,
    run: (s) => call("MOVELIMITS", s.areas, s.posts, s.targets, s.years, s.vacancies, s.capacity),
  },
];

/**
 * The functions as built, cells in to cells out, beside the bare arithmetic of npm sainte-lague on the same figures: the peer
 * gets the shares worked out and an object with names, both outside the clock, in its favour.
 */
export function benchFunctions(): string[] {
  const random = seeded(7);
  const sheets = Array.from({ length: 50 }, () => invented(random));
  const peer = (s: Sheet): Record<string, number> => sainteLague(s.shares, s.total, { draw: true });
  for (const sheet of sheets) {
    const theirs = Object.values(peer(sheet));
    if (sheet.targets.some(([count], i) => count !== theirs[i])) throw new Error("answers differ");
  }
  const lines = RACES.map(({ id, size, wanted, run }) => {
    const { ours, theirs, ratio } = race(sheets, run, peer);
    const verdict = ratio <= wanted ? "met" : "MISSED";
    return (
      `${id}, ${size}: ${shown(ours)}, sainte-lague ${shown(theirs)}, ${ratio.toFixed(2)} of its time, ` +
      `wanted ${wanted}: ${verdict}`
    );
  });
  return [...lines, ...largest(random, sheets)];
}

/** What a user waits for: a whole sheet of formulas, and the longest lists. Five calls each; the first is the slowest. */
function largest(random: () => number, sheets: readonly Sheet[]): string[] {
  const list = <T>(length: number, make: (i: number) => T): T[][] =>
    Array.from({ length }, (_, i) => [make(i)]);
  const areas = list(10_000, (i) => `Area ${i + 1}`);
  const posts = list(10_000, () => Math.floor(random() * 30));
  const need = areas.map(() => [random() * 9e6, random() * 9e6, random() * 4e5, random()]);
  const weights = sheets[0].weights;
  const offices = list(100_000, () => names[Math.floor(random() * names.length)]);
  const days = list(100_000, () => (random() < 0.02 ? "" : 46_000 + Math.floor(random() * 3650)));
  const kinds = ["HEE Funded - Tariff", "HEE_FUNDED_TARIFF", "TRUST", "Academic - NIHR"];
  const funding = list(100_000, () => kinds[Math.floor(random() * kinds.length)]);
  const numbers = list(
    100_000,
    (i) => `NTH/RTD${i % 99}/021/STR/${i}${random() < 0.1 ? "/A" : ""}`
  );
  const years = [Array.from({ length: 10 }, (_, t) => 2026 + t)];
  const targetPosts = (method?: string): unknown =>
    call("TARGETPOSTS", areas, posts, need, weights, null, null, null, method);
  const waits: readonly [title: string, wanted: number | undefined, run: () => unknown][] = [
    [
      "1,000 formulas TARGETPOSTS, 13 x 4",
      100,
      () => Array.from({ length: 1000 }, (_, k) => RACES[0].run(sheets[k % sheets.length])),
    ],
    ["TARGETPOSTS, 10,000 areas x 4", 100, () => targetPosts()],
    ["TARGETPOSTS, the same by largest remainder", 100, () => targetPosts("hamilton")],
    [
      "EXPLAINTARGETS, the same",
      undefined,
      () => call("EXPLAINTARGETS", areas, posts, need, weights),
    ],
    ["INSCOPE, 100,000 posts with numbers", 200, () => call("INSCOPE", funding, numbers)],
    [
      "VACANCIES, 100,000 posts by 13 areas and 10 years",
      200,
      () => call("VACANCIES", sheets[0].areas, years, offices, days),
    ],
  ];
  return waits.map(([title, wanted, run]) => {
    const times = Array.from({ length: 5 }, () => {
      const start = process.cpuUsage();
      run();
      return process.cpuUsage(start).user / 1000;
    });
    const [first] = times;
    const median = times.sort((a, b) => a - b)[2];
    const verdict = wanted && `, wanted ${wanted} ms: ${median <= wanted ? "met" : "MISSED"}`;
    return `${title}: ${shown(median)} of processor time, the first call ${shown(first)}${verdict ?? ""}`;
  });
}
