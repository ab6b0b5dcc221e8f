import type { FunctionVariantType } from "@univerjs/engine-formula";
import { BaseFunction } from "@univerjs/engine-formula";
import type { FunctionLibrary, FunctionMetadata } from "./runtime";
import type { Messages } from "./messages";
import { type BlankMode, errorValue, toArgument, toBlock, toCellValue } from "./values";

/** What the adapters share: the code, the messages for hover, and how blanks arrive. */
export interface AdapterHost {
  library: FunctionLibrary;
  messages: Messages;
  blankMode(): BlankMode;
}

function codeOf(problem: unknown): string | undefined {
  const code = (problem as { code?: unknown } | null)?.code;
  return problem instanceof Error && typeof code === "string" ? code : undefined;
}

/** Excel carries a message only with #VALUE! and #N/A; with other codes it is dropped. */
function shownMessage(result: unknown): string {
  const code = codeOf(result);
  return code === "#VALUE!" || code === "#N/A" ? (result as Error).message : "";
}

const FAULT = "the function threw something other than a CustomFunctions.Error";

/** One custom function as a function of the engine. References arrive as such, so errors and blanks survive. */
export function adapterClass(metadata: FunctionMetadata, host: AdapterHost): typeof BaseFunction {
  const parameters = metadata.parameters;
  const required = parameters.filter((each) => !each.optional && !each.repeating).length;
  const allowed = parameters.some((each) => each.repeating) ? 255 : parameters.length;

  return class extends BaseFunction {
    override needsReferenceObject = true;
    override minParams = required;
    override maxParams = Math.max(allowed, 1);

    override calculate(...given: FunctionVariantType[]): ReturnType<BaseFunction["calculate"]> {
      const place = {
        unit: this.unitId ?? "",
        sheet: this.subUnitId ?? "",
        row: this.row,
        column: this.column,
      };
      const values = parameters.map((each, at) =>
        toArgument(given[at], each.dimensionality === "matrix", host.blankMode())
      );
      host.messages.forget(place);
      const body = host.library.body(metadata.id);
      if (!body) return errorValue("#NAME?");
      try {
        const result = body(...values, { address: undefined, functionName: metadata.id });
        if (result instanceof Promise) {
          host.messages.keep(place, [
            [`${metadata.id}: the workbench runs no asynchronous functions`],
          ]);
          return errorValue("#VALUE!");
        }
        if (!Array.isArray(result)) return toCellValue(result);
        const rows = result.map((row: unknown) => (Array.isArray(row) ? row : [row]));
        host.messages.keep(
          place,
          rows.map((row) => row.map((cell: unknown) => shownMessage(cell)))
        );
        return toBlock(rows, place);
      } catch (problem) {
        const code = codeOf(problem);
        // Excel drops the message of any other exception; here it is named, so that the fault is seen.
        const text = code ? shownMessage(problem) : `${metadata.id}: ${FAULT} (${problem})`;
        host.messages.keep(place, [[text]]);
        return errorValue(code ?? "#VALUE!");
      }
    }
  } as unknown as typeof BaseFunction;
}
