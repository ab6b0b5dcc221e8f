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
import { unreadIn } from "./unread";

/** The part of the pane that describes all sheets of a run. */
export type Building = typeof import("../../workbook/preview/build");

/**
 * What the pane shows of a run before it is written. Each part is calculated once, and only when a step asks for it:
 * a step that shows targets does not wait for the plan.
 */
export class Live {
  readonly run: Run;
  private readonly known = new Map<string, unknown>();
  private readonly unread: string | undefined;

  constructor(form: Form) {
    this.run = runOf(fillNeed(form).form);
    this.unread = unreadIn(form);
  }

  private once<T>(what: string, calculate: () => T): T {
    if (!this.known.has(what)) this.known.set(what, calculate());
    return this.known.get(what) as T;
  }

  /** A figure of the run, unless something was typed that cannot be read. */
  private figure<T>(what: string, calculate: () => Preview<T>): Preview<T> {
    if (this.unread === undefined) return this.once(what, calculate);
    return { refused: true, words: this.unread };
  }

  get workings(): Preview<TargetsPreview> {
    return this.figure("workings", () => previewWorkings(this.run));
  }

  get overrides(): Preview<Difference> {
    return this.figure("overrides", () => effectOfOverrides(this.run));
  }

  get levelUp(): Preview<LevelUpPreview> {
    return this.figure("level up", () => previewLevelUp(this.run));
  }

  get plan(): Preview<PlanPreview> {
    return this.figure("plan", () => previewPlan(this.run));
  }

  get money(): Preview<MoneyPreview> {
    return this.figure("money", () => {
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
    return this.figure("benefits", () => {
      const { plan } = this;
      return plan.refused ? plan : previewBenefits(this.run, plan.value);
    });
  }

  /** The whole workbook with its values; what builds it comes after the pane has opened. */
  whole({ wholeRun }: Building): WholeRun {
    return this.once("whole", () => wholeRun(this.run));
  }

  effectOf(id: WeightId): Preview<Difference> {
    return this.figure(id, () => effectOfWeight(this.run, id));
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
