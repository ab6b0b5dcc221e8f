import type { Run } from "../../workbook/inputs/run";
import type { WholeRun } from "../../workbook/preview/build";
import type { Preview } from "../../workbook/preview/call";
import { previewLevelUp, type LevelUpPreview } from "../../workbook/preview/levelUp";
import { previewFixedTerm, type FixedTermPreview } from "../../workbook/preview/fixedTerm";
import {
  previewBenefits,
  previewMoney,
  type BenefitsPreview,
  type MoneyPreview,
} from "../../workbook/preview/money";
import { previewPlan, type PlanPreview } from "../../workbook/preview/plan";
import {
  effectOfOverrides,
  effectOfWeight,
  previewWorkings,
  type Difference,
  type TargetsPreview,
  type WeightId,
} from "../../workbook/preview/targets";
import { runOf, type Form } from "./form";
import { fillNeed } from "./start";

/** The part of the pane that describes all sheets of a run. */
export type Building = typeof import("../../workbook/preview/build");

/**
 * What the pane shows of a run before it is written. Each part is calculated once, and only when a step asks for it:
 * a step that shows targets does not wait for the plan.
 */
export class Live {
  readonly run: Run;
  private readonly known = new Map<string, unknown>();

  constructor(form: Form) {
    this.run = runOf(fillNeed(form).form);
  }

  private once<T>(what: string, calculate: () => T): T {
    if (!this.known.has(what)) this.known.set(what, calculate());
    return this.known.get(what) as T;
  }

  get workings(): Preview<TargetsPreview> {
    return this.once("workings", () => previewWorkings(this.run));
  }

  get overrides(): Preview<Difference> {
    return this.once("overrides", () => effectOfOverrides(this.run));
  }

  get levelUp(): Preview<LevelUpPreview> {
    return this.once("level up", () => previewLevelUp(this.run));
  }

  get plan(): Preview<PlanPreview> {
    return this.once("plan", () => previewPlan(this.run));
  }

  get money(): Preview<MoneyPreview> {
    return this.once("money", () => {
      const { plan } = this;
      return plan.refused ? plan : previewMoney(this.run, plan.value);
    });
  }

  get fixedTerm(): FixedTermPreview {
    return this.once("fixed term", () => {
      const { plan, money } = this;
      return previewFixedTerm(
        this.run,
        plan.refused ? undefined : plan.value,
        money.refused ? undefined : money.value
      );
    });
  }

  get benefits(): Preview<BenefitsPreview> {
    return this.once("benefits", () => {
      const { plan } = this;
      return plan.refused ? plan : previewBenefits(this.run, plan.value);
    });
  }

  /** The whole workbook with its values; what builds it comes after the pane has opened. */
  whole({ wholeRun }: Building): WholeRun {
    return this.once("whole", () => wholeRun(this.run));
  }

  effectOf(id: WeightId): Preview<Difference> {
    return this.once(id, () => effectOfWeight(this.run, id));
  }
}

const calculated = new WeakMap<Form, Live>();

export function liveOf(form: Form): Live {
  const known = calculated.get(form);
  if (known) return known;
  const live = new Live(form);
  calculated.set(form, live);
  return live;
}
