/**
 * What the sheets of an irregular run must show, worked out by another hand: plain arithmetic and calls of the model,
 * without any of the workbook's expressions.
 */
import type { Method } from "../../src/model/apportionment/methods";
import { targets as modelTargets } from "../../src/model/fairshare/targets";
import { expectedVacancies } from "../../src/model/moves/expectedVacancies";
import { moveLimits } from "../../src/model/moves/limits";
import { pairMoves } from "../../src/model/moves/pairs";
import { phasedPlan } from "../../src/model/moves/plan";
import type { Profile } from "../../src/model/moves/phasedInput";
import { isRefusal, type Refusal } from "../../src/model/refusal";
import type { AreaField, ByYearId, InputId } from "../../src/workbook/inputs/fields";
import type { Run } from "../../src/workbook/inputs/run";

const sure = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(answer.message);
  return answer;
};

export const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/**
 * Weights of NHSE need, HEE need, deprivation and specialised services. Nested: the specialised part is taken off first
 * and deprivation is a part of what is left; additive: both are taken off the whole.
 */
function weightsOf(deprivation: number, specialised: number, nested: boolean): number[] {
  const third = nested ? (1 - specialised) * deprivation : deprivation;
  return [1 - specialised - third, 0, third, specialised];
}

export function byHand(run: Run) {
  const input = (id: InputId): number => Number(run.inputs[id].value ?? 0);
  const yearly = (id: ByYearId): number[] => run.byYear[id].value.map(Number);
  const given = (id: AreaField, blank = 0): number[] =>
    run.areas.map(({ values }) => Number(values[id] ?? blank));
  const areas = run.areas.map(({ values }) => String(values.area));
  const years = run.byYear.Years.value.map(String);
  const posts = given("posts");
  const expansion = yearly("Expansion");
  const toShare = input("TargetTotal") || total(posts) + total(expansion);
  const weights = weightsOf(
    input("DeprivationWeight"),
    input("SpecialisedWeight"),
    run.inputs.Combination.value === "nested"
  );
  const needs = (["nhse", "hee", "deprivation", "specialised"] as const).map((id) => given(id));
  const parts = areas.map((_, i) =>
    needs.map(
      (figures, k) => (weights[k] && (toShare * weights[k] * figures[i]) / total(figures)) || 0
    )
  );
  const exact = parts.map(total);
  const bound = (id: "minimum" | "maximum", none: number): number[] =>
    run.areas.map(({ values }) => Number(values.override ?? values[id] ?? none));
  const { targets } = sure(
    modelTargets({
      areas,
      posts,
      total: toShare,
      need: areas.map((_, i) => needs.map((figures) => figures[i])),
      weights: weights.map((weight) => Math.round(weight * 1e12) / 1e12),
      method: run.inputs.Method.value as Method,
      minimum: bound("minimum", 0),
      maximum: bound("maximum", Infinity),
    })
  );
  const expected = posts.map((count) =>
    sure(expectedVacancies(count, years.length, input("TrainingLength"), input("Stretch")))
  );
  const known = run.inputs.VacanciesFrom.value === "known";
  const moves = {
    areas,
    posts,
    targets,
    years,
    vacancies: known ? run.vacancies!.map((row) => row.map(Number)) : expected,
    capacity: run.capacity?.places.map((row) => row.map(Number)),
    expansion,
    pace: input("Pace"),
  };
  const plan = sure(phasedPlan(moves, run.inputs.Profile.value as Profile));
  const pairs = sure(pairMoves({ areas, years, change: plan.change }));
  const limits = sure(moveLimits(moves));
  const toMove = total(targets.map((target, i) => Math.max(0, target - posts[i])));
  const placed = total(plan.total.map((change) => Math.max(0, change)));
  return {
    ...{ input, yearly, given, areas, years, posts, expansion, toShare, weights, parts, exact },
    ...{ targets, expected, plan, pairs, limits, toMove, placed, moves },
  };
}

export type ByHand = ReturnType<typeof byHand>;
