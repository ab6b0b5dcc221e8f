import {
  ReorderRangeMutation,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
} from "@univerjs/sheets";
import type { Engine } from "../engine/univer";
import { type Reordered, followRows, respell } from "./follow";

/** Results that feed each other may change size in turn, but not for ever. */
const MOST_PASSES = 5;

/** Changes after which the engine calculates once more. */
const CALCULATES =
  /^sheet\.mutation\.(set-range-values|insert-|remove-|move-|reorder-|set-worksheet-name|.*table)|defined-name|super-table/;

/** When the open workbook of an engine is calculated, and what the engine's calculation leaves to be done. */
export class Calculation {
  private written = true;
  /** Which cells the results filled when all was last calculated. */
  private spills = "{}";

  constructor(private readonly engine: Engine) {
    this.watch();
  }

  /**
   * Formulas that are typed are put into the engine's spelling (`A2#`, `@`). Anything that changes cells, by hand or by
   * code, makes the next `settle` wait for the calculation.
   */
  private watch(): void {
    const workbook = this.engine.api.getActiveWorkbook();
    workbook?.onBeforeCommandExecute((command) => {
      if (command.id !== SetRangeValuesMutation.id && command.id !== SetRangeValuesCommand.id)
        return;
      const { cellValue, value } = (command.params ?? {}) as {
        cellValue?: unknown;
        value?: unknown;
      };
      respell(cellValue);
      respell(value);
    });
    workbook?.onCommandExecuted((command) => {
      const { trigger } = (command.params ?? {}) as { trigger?: string };
      if (command.id === ReorderRangeMutation.id) {
        followRows(this.engine, command.params as Reordered);
      }
      if (CALCULATES.test(command.id) && trigger !== SetStyleCommand.id) this.written = true;
    });
  }

  async settle(): Promise<void> {
    if (!this.written) return;
    this.written = false;
    await this.engine.settle();
    await this.catchUp();
  }

  touch(): void {
    this.written = true;
  }

  async recalculate(): Promise<void> {
    this.written = false;
    this.engine.api.getFormula().executeCalculation();
    await this.engine.settle();
    await this.catchUp();
  }

  /**
   * The engine calculates what depends on a changed cell, but not what reads cells that a result newly fills or leaves.
   * So whenever a result has changed its size, everything is calculated once more.
   */
  async catchUp(): Promise<void> {
    const workbook = this.engine.api.getActiveWorkbook()?.getId() ?? "";
    for (let pass = 0; pass < MOST_PASSES; pass += 1) {
      const ranges = this.engine.formulaData().getArrayFormulaRange()[workbook] ?? {};
      const now = JSON.stringify(ranges);
      if (now === this.spills) return;
      this.spills = now;
      this.engine.api.getFormula().executeCalculation();
      await this.engine.settle();
    }
  }
}
