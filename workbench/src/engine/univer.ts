import "./iterators";
import "./mends";
import type { IWorkbookData } from "@univerjs/core";
import { LocaleType, LogLevel, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import {
  FormulaDataModel,
  IFunctionService,
  UniverFormulaEnginePlugin,
} from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsSortPlugin } from "@univerjs/sheets-sort";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import "@univerjs/sheets/facade";
import "@univerjs/engine-formula/facade";
import "@univerjs/sheets-formula/facade";
import "@univerjs/sheets-numfmt/facade";
import "@univerjs/sheets-sort/facade";
import "@univerjs/sheets-table/facade";
import { type AdapterHost, adapterClass } from "./adapter";
import { describeFunctions } from "./help";
import { SINGLE_FUNCTION, SPILL_FUNCTION, SingleReference, SpillReference } from "./references";

/** The engine with our functions in it; `register` adds what only the browser needs (the grid and its parts). */
export class Engine {
  readonly univer: Univer;
  readonly api: FUniver;
  /** Full names of the add-in's functions, `FAIRSHARE.TARGETPOSTS`. */
  readonly customNames: string[];
  private openUnit: string;

  constructor(
    host: AdapterHost,
    namespace: string,
    parts: {
      locales?: Record<string, unknown>;
      before?: (univer: Univer) => void;
      after?: (univer: Univer) => void;
    } = {}
  ) {
    this.univer = new Univer({
      locale: LocaleType.EN_US,
      locales: { [LocaleType.EN_US]: (parts.locales ?? {}) as never },
      logLevel: LogLevel.ERROR,
    });
    const declared = host.library.metadata.functions;
    this.customNames = declared.map((each) => `${namespace}.${each.id}`);
    const functions = [
      ...declared.map((each) => [
        adapterClass(each, host),
        `${namespace}.${each.id}`.toUpperCase(),
      ]),
      [SpillReference, SPILL_FUNCTION],
      [SingleReference, SINGLE_FUNCTION],
    ];
    parts.before?.(this.univer);
    this.univer.registerPlugin(UniverFormulaEnginePlugin, { function: functions as never });
    this.univer.registerPlugin(UniverSheetsPlugin);
    this.univer.registerPlugin(UniverSheetsFormulaPlugin, {
      initialFormulaComputing: CalculationMode.FORCED,
      description: describeFunctions(declared, namespace),
    });
    this.univer.registerPlugin(UniverSheetsNumfmtPlugin);
    this.univer.registerPlugin(UniverSheetsSortPlugin);
    this.univer.registerPlugin(UniverSheetsTablePlugin);
    parts.after?.(this.univer);
    this.api = FUniver.newAPI(this.univer);
    // The engine registers its functions when the first workbook opens, and a file is read with them known.
    this.openUnit = this.api.createWorkbook({ id: "starting", name: "Starting" }).getId();
  }

  /** Opens a workbook in place of the one that was open. */
  open(data: Partial<IWorkbookData>): void {
    const before = this.openUnit;
    this.openUnit = this.api.createWorkbook(data).getId();
    this.api.disposeUnit(before);
  }

  /** The cells that formulas filled beyond their own, which the engine keeps apart from the sheet's cells. */
  formulaData(): FormulaDataModel {
    return this.univer.__getInjector().get(FormulaDataModel);
  }

  /** Every function name that the engine can calculate, in capitals. */
  knownFunctions(): Set<string> {
    const service = this.univer.__getInjector().get(IFunctionService);
    return new Set([...service.getExecutors().keys()].map((name) => String(name).toUpperCase()));
  }

  /** Waits until the cells show the results of everything written so far. */
  async settle(): Promise<void> {
    await this.api.getFormula().onCalculationResultApplied(60_000);
  }

  dispose(): void {
    this.univer.dispose();
  }
}
