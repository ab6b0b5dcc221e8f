import type { PhasedInput, Profile } from "../../../src/model/moves/phasedInput";
import type { PhasedPlan } from "../../../src/model/moves/plan";

/** What a plan is judged by, tier for tier. */
export interface Scores {
  placed: number;
  givenUp: number;
  /** Sum of t x posts placed in year t; 0 in an even plan, which does not look at it. */
  time: number;
  /** Sum of x(i,t)^2 / |n(i)|. */
  squares: number;
}

interface Solver {
  solve(
    problem: string,
    options?: { output_flag?: boolean }
  ): { Status: string; ObjectiveValue: number };
}

/**
 * The best scores there are, found by HiGHS: one linear model per tier, each with the tiers before it held at their
 * best, and the squares as unit arcs of rising cost. Written from the contract, it shares nothing with the model.
 */
export function bestScores(highs: Solver, input: PhasedInput, profile: Profile): Scores {
  const model = new Model(input);
  const solve = (sense: string, objective: string): number => {
    const result = highs.solve(model.text(sense, objective), { output_flag: false });
    if (result.Status !== "Optimal") throw new Error(`HiGHS: ${result.Status}`);
    return result.ObjectiveValue;
  };
  const placed = Math.round(solve("Maximize", model.placed));
  model.hold(model.placed, placed);
  const givenUp = Math.round(solve("Minimize", model.givenUp));
  model.hold(model.givenUp, givenUp);
  let time = 0;
  if (profile === "early") {
    time = Math.round(solve("Minimize", model.time));
    model.hold(model.time, time);
  }
  return { placed, givenUp, time, squares: solve("Minimize", model.squares) };
}

/** The model in the LP format of CPLEX, which HiGHS reads. `none` is a variable fixed at 0. */
class Model {
  readonly placed: string;
  readonly givenUp: string;
  readonly time: string;
  readonly squares: string;
  private readonly rows: string[] = [];
  private readonly bounds: string[] = ["none = 0"];

  constructor(input: PhasedInput) {
    const years = input.years.map((_, t) => t);
    const need = input.targets.map((target, i) => target - input.posts[i]);
    const [placed, givenUp, time, squares]: string[][] = [[], [], [], []];
    need.forEach((n, i) => {
      if (n === 0) return;
      for (const t of years) {
        const limits =
          n < 0 ? [input.vacancies[i][t]] : input.capacity ? [input.capacity[i][t]] : [];
        if (n < 0 && input.pace > 0) {
          limits.push(Math.max(1, Math.floor(input.pace * input.posts[i] + 1e-9)));
        }
        const most = Math.min(Math.abs(n), ...limits);
        this.bounds.push(`0 <= x${i}_${t} <= ${most}`);
        (n > 0 ? placed : givenUp).push(`x${i}_${t}`);
        if (n > 0) time.push(`${t + 1} x${i}_${t}`);
        const units = Array.from({ length: most }, (_, k) => `u${i}_${t}_${k}`);
        units.forEach((unit, k) => {
          this.bounds.push(`0 <= ${unit} <= 1`);
          squares.push(`${(2 * k + 1) / Math.abs(n)} ${unit}`);
        });
        this.rows.push(`${[`x${i}_${t}`, ...units].join(" - ")} = 0`);
      }
      this.rows.push(`${years.map((t) => `x${i}_${t}`).join(" + ")} <= ${Math.abs(n)}`);
    });
    for (const t of years) {
      this.bounds.push(`0 <= e${t} <= ${input.expansion[t]}`);
      const terms = need.map((n, i) => (n === 0 ? "" : `${n < 0 ? "+" : "-"} x${i}_${t}`));
      this.rows.push(`e${t} ${terms.join(" ")} = 0`);
    }
    const sum = (terms: string[]): string => (terms.length === 0 ? "none" : terms.join(" + "));
    [this.placed, this.givenUp] = [sum(placed), sum(givenUp)];
    [this.time, this.squares] = [sum(time), sum(squares)];
  }

  hold(terms: string, value: number): void {
    this.rows.push(`${terms} = ${value}`);
  }

  text(sense: string, objective: string): string {
    const rows = this.rows.map((row, k) => `r${k}: ${row}`).join("\n");
    return `${sense}\nobj: ${objective}\nSubject To\n${rows}\nBounds\n${this.bounds.join("\n")}\nEnd\n`;
  }
}

/** The scores of a plan's changes. */
export function scoresOf(
  input: PhasedInput,
  change: readonly (readonly number[])[],
  profile: Profile
): Scores {
  const scores: Scores = { placed: 0, givenUp: 0, time: 0, squares: 0 };
  change.forEach((byYear, i) =>
    byYear.forEach((x, t) => {
      if (x > 0) scores.placed += x;
      else scores.givenUp -= x;
      if (x > 0 && profile === "early") scores.time += (t + 1) * x;
      if (x !== 0) scores.squares += (x * x) / Math.abs(input.targets[i] - input.posts[i]);
    })
  );
  return scores;
}

/** The rules of the contract that a plan breaks, in words; none for a plan that is allowed. */
export function brokenRules(input: PhasedInput, plan: PhasedPlan): string[] {
  const broken: string[] = [];
  const check = (kept: boolean, rule: string): void => {
    if (!kept) broken.push(rule);
  };
  plan.change.forEach((byYear, i) => {
    const need = input.targets[i] - input.posts[i];
    const pace = input.pace === 0 ? Infinity : Math.max(1, input.pace * input.posts[i] + 1e-9);
    byYear.forEach((x, t) => {
      const most =
        need < 0 ? Math.min(input.vacancies[i][t], pace) : (input.capacity?.[i][t] ?? Infinity);
      check(Number.isInteger(x), `area ${i}, year ${t}: ${x} is no whole post`);
      check(x === 0 || x > 0 === need > 0, `area ${i}, year ${t}: ${x} leads away from the target`);
      check(Math.abs(x) <= most, `area ${i}, year ${t}: ${x} is above the limit ${most}`);
    });
    const total = byYear.reduce((a, b) => a + b, 0);
    check(Math.abs(total) <= Math.abs(need), `area ${i}: ${total} goes past the target`);
    check(plan.total[i] === total && plan.left[i] === need - total, `area ${i}: sums`);
    check(
      input.years.every(
        (_, t) =>
          plan.postsAtEnd[i][t] ===
          input.posts[i] + byYear.slice(0, t + 1).reduce((a, b) => a + b, 0)
      ),
      `area ${i}: posts at the end of the years`
    );
  });
  // What the areas gain in a year is exactly the expansion posts placed: no post is lost.
  input.years.forEach((_, t) => {
    const net = plan.change.reduce((a, byYear) => a + byYear[t], 0);
    check(net === plan.expansionPlaced[t], `year ${t}: the areas gain ${net}`);
    check(net >= 0 && net <= input.expansion[t], `year ${t}: ${net} expansion posts`);
    check(plan.expansionNotPlaced[t] === input.expansion[t] - net, `year ${t}: not placed`);
  });
  const { placed, givenUp } = scoresOf(input, plan.change, "even");
  check(plan.placed === placed && plan.givenUp === givenUp, "posts placed and given up");
  const limits = plan.limits.reduce((a, limit) => a + limit.posts, 0);
  check(limits === placed, `the limits add up to ${limits}, not to the ${placed} posts placed`);
  check(!plan.limits.some((limit) => limit.posts <= 0), "a limit of no posts");
  return broken;
}
