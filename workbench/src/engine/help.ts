import { BooleanNumber } from "@univerjs/core";
import { FunctionType, type IFunctionInfo } from "@univerjs/engine-formula";
import type { FunctionMetadata } from "./runtime";

/** What the formula bar offers and explains while our functions are typed: the words of functions.json, as Excel shows them. */
export function describeFunctions(
  functions: FunctionMetadata[],
  namespace: string
): IFunctionInfo[] {
  return functions.map((each) => ({
    functionName: `${namespace}.${each.id}`,
    functionType: FunctionType.User,
    description: each.description ?? "",
    abstract: each.description ?? "",
    functionParameter: each.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? "",
      example: parameter.dimensionality === "matrix" ? "A1:A20" : "1",
      require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: parameter.repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    })),
  }));
}
