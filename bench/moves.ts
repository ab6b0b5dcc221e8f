import loadHighs, { type Highs } from "highs";
import type { PhasedInput, Profile } from "../src/model/moves/phasedInput";
import { phasedPlan, type PhasedPlan } from "../src/model/moves/plan";
import { isRefusal } from "../src/model/refusal";
import { compareLine, medianTime, seeded, shown } from "./measure";
import { planByHighs } from "./movesPeer";

/** Sizes of an invented plan: posts held by an area on average, and how far targets lie from them. */
interface Sizes {
  areas: number;
  years: number;
  posts: number;
  spread: number;
  expansion: number;
}

/**
 * An invented plan: posts by area, targets around them, vacancies by programmes of five years, capacity for about
 * half as much again as an even plan needs, a few expansion posts.
 */
function invented(seed: number, { areas, years, posts, spread, expansion }: Sizes): PhasedInput {
  const random = seeded(seed);
  const held = Array.from({ length: areas }, () => Math.round(posts * (0.4 + 1.2 * random())));
  const targets = held.map((p) => Math.max(0, Math.round(p * (1 + spread * (2 * random() - 1)))));
  const offered = Array.from({ length: years }, () => Math.floor(random() * (expansion + 1)));
  // Targets add up to the posts and half of the expansion.
  const wanted =
    held.reduce((a, b) => a + b, 0) + Math.floor(offered.reduce((a, b) => a + b, 0) / 2);
  let sum = targets.reduce((a, b) => a + b, 0);
  while (sum !== wanted) {
    const i = Math.floor(random() * areas);
    const by = sum > wanted ? -1 : 1;
    if (targets[i] + by < 0) continue;
    targets[i] += by;
    sum += by;
  }
  return {
    areas: held.map((_, i) => `Area ${i + 1}`),
    posts: held,
    targets,
    years: Array.from({ length: years }, (_, t) => 2022 + t),
    vacancies: held.map((p) =>
      Array.from({ length: years }, () => Math.round((p / 5) * 2 * random()))
    ),
    capacity: held.map((p, i) =>
      Array.from({ length: years }, () =>
        Math.round(((Math.max(0, targets[i] - p) * 3) / years) * random())
      )
    ),
    expansion: offered,
    pace: 0,
  };
}

const plan = (input: PhasedInput, profile: Profile = "even"): PhasedPlan => {
  const made = phasedPlan(input, profile);
  if (isRefusal(made)) throw new Error(made.message);
  return made;
};

/** A comparison of speed is only fair between equal answers. */
function checkSame(highs: Highs, input: PhasedInput): void {
  const ours = plan(input);
  let squares = 0;
  ours.change.forEach((row, i) =>
    row.forEach((x) => {
      if (x !== 0) squares += (x * x) / Math.abs(input.targets[i] - input.posts[i]);
    })
  );
  const theirs = planByHighs(highs, input, false);
  const same =
    ours.placed === theirs.placed &&
    ours.givenUp === theirs.givenUp &&
    Math.abs(squares - theirs.squares) < 1e-6 * (1 + squares);
  if (!same) {
    throw new Error(`plans differ: ${ours.placed} ${squares}; ${JSON.stringify(theirs)}`);
  }
}

interface Race {
  title: string;
  sizes: Sizes;
  plans: number;
  wantedLp: number;
  wantedMip?: number;
}

const RACES: readonly Race[] = [
  {
    title: "65 specialties x 13 areas x 5 years",
    sizes: { areas: 13, years: 5, posts: 29, spread: 0.4, expansion: 2 },
    plans: 65,
    wantedLp: 1,
    wantedMip: 10,
  },
  {
    title: "220 areas x 10 years, few posts to move",
    sizes: { areas: 220, years: 10, posts: 20, spread: 0.2, expansion: 2 },
    plans: 1,
    wantedLp: 1,
  },
  {
    title: "220 areas x 10 years, many posts to move",
    sizes: { areas: 220, years: 10, posts: 36, spread: 0.5, expansion: 5 },
    plans: 1,
    wantedLp: 1,
  },
];

const LARGEST: readonly { title: string; sizes: Sizes }[] = [
  {
    title: "500 areas x 10 years",
    sizes: { areas: 500, years: 10, posts: 40, spread: 0.5, expansion: 5 },
  },
  {
    title: "166 areas x 30 years",
    sizes: { areas: 166, years: 30, posts: 200, spread: 0.5, expansion: 5 },
  },
  {
    title: "166 areas x 30 years, 100,000 posts each",
    sizes: { areas: 166, years: 30, posts: 100_000, spread: 0.5, expansion: 500 },
  },
  {
    title: "5,000 areas x 1 year",
    sizes: { areas: 5000, years: 1, posts: 40, spread: 0.5, expansion: 5 },
  },
];

/** `phasedPlan` beside HiGHS, all on the same plans, array in to answer out. */
export async function benchMoves(): Promise<string[]> {
  const highs = await loadHighs();
  const lines: string[] = [];
  for (const { title, sizes, plans, wantedLp, wantedMip } of RACES) {
    const inputs = Array.from({ length: plans }, (_, k) => invented(k + 1, sizes));
    for (const input of inputs) checkSame(highs, input);
    // A round is all plans once.
    const all = (one: (input: PhasedInput) => unknown): number =>
      medianTime([inputs], (each) => each.forEach(one), 1);
    const placed = inputs.reduce((sum, input) => sum + plan(input).placed, 0);
    const named = `${title} (${placed} posts placed)`;
    const ours = all((input) => plan(input));
    lines.push(
      compareLine(
        named,
        ours,
        all((x) => planByHighs(highs, x, false)),
        "HiGHS LP",
        wantedLp
      )
    );
    const mip = all((x) => planByHighs(highs, x, true));
    lines.push(compareLine(named, ours, mip, "HiGHS MIP", wantedMip));
    lines.push(`${named}, early: ${shown(all((input) => plan(input, "early")))}`);
  }
  for (const { title, sizes } of LARGEST) {
    const input = invented(1, sizes);
    for (const profile of ["even", "early"] as const) {
      const { placed } = plan(input, profile);
      const time = medianTime([input], (x) => plan(x, profile), 1);
      const verdict = time <= 1000 ? "met" : "MISSED";
      lines.push(
        `${title} (${placed} posts placed), ${profile}: ${shown(time)}, wanted 1 s: ${verdict}`
      );
    }
  }
  return lines;
}
