import type {
  BaseReferenceObject,
  BaseValueObject,
  FunctionVariantType,
} from "@univerjs/engine-formula";
import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import { CustomFunctionError } from "./runtime";

/** How a blank cell reaches a function: `null` on the web and newer desktops, `0` on older desktops. */
export type BlankMode = "null" | "zero";

export type Scalar = string | number | boolean | null | CustomFunctionError;

function scalarOf(value: BaseValueObject | null | undefined | void, blank: null | 0): Scalar {
  if (value === null || value === undefined || value.isNull()) return blank;
  if (value.isError()) return new CustomFunctionError(String(value.getValue()));
  if (value.isBoolean()) return Boolean(value.getValue());
  if (value.isNumber()) return Number(value.getValue());
  return String(value.getValue());
}

function matrixOf(array: ArrayValueObject, blank: null | 0): Scalar[][] {
  const rows = array.getRowCount();
  const columns = array.getColumnCount();
  const values = array.getArrayValue();
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => scalarOf(values[row]?.[column], blank))
  );
}

/**
 * One argument as Excel hands it to a function. A left-out argument is `null` in both modes; a blank cell follows
 * the mode. A parameter of cells (`any[][]`) always gets rows of cells, also for a single value; a parameter of one
 * value gets the value, and the whole block if several cells were selected (the function then says so).
 */
export function toArgument(
  given: FunctionVariantType | undefined,
  matrix: boolean,
  mode: BlankMode
): Scalar | Scalar[][] {
  if (given === undefined) return null;
  const blank = mode === "zero" ? 0 : null;
  if (given.isReferenceObject()) {
    const cells = matrixOf((given as BaseReferenceObject).toArrayValueObject(false), blank);
    return matrix || cells.length !== 1 || cells[0].length !== 1 ? cells : cells[0][0];
  }
  const value = given as BaseValueObject;
  if (value.isArray()) {
    const cells = matrixOf(value as ArrayValueObject, blank);
    return matrix || cells.length !== 1 || cells[0].length !== 1 ? cells : cells[0][0];
  }
  if (value.isNull()) return null;
  const single = scalarOf(value, blank);
  return matrix ? [[single]] : single;
}

const ERROR_TYPES: Record<string, ErrorType> = {
  "#VALUE!": ErrorType.VALUE,
  "#N/A": ErrorType.NA,
  "#DIV/0!": ErrorType.DIV_BY_ZERO,
  "#NUM!": ErrorType.NUM,
  "#NULL!": ErrorType.NULL,
  "#NAME?": ErrorType.VALUE,
  "#REF!": ErrorType.VALUE,
};

/** An error of a function in the cell; Excel shows #NAME? and #REF! that a function throws as #VALUE!. */
export function errorValue(code: string): ErrorValueObject {
  return ErrorValueObject.create(ERROR_TYPES[code] ?? ErrorType.VALUE);
}

/** One result value in the cell: nothing shows as 0, not-a-number as an error, as Excel does it. */
export function toCellValue(value: unknown): BaseValueObject {
  if (value === null || value === undefined) return NumberValueObject.create(0);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (typeof value === "string") return StringValueObject.create(value);
  if (typeof value === "number") {
    if (Number.isNaN(value)) return errorValue("#VALUE!");
    return Number.isFinite(value) ? NumberValueObject.create(value) : errorValue("#NUM!");
  }
  if (value instanceof Error) return errorValue((value as { code?: string }).code ?? "#VALUE!");
  const basic = (value as { basicValue?: unknown }).basicValue;
  return basic === undefined ? errorValue("#VALUE!") : toCellValue(basic);
}

/** A result of rows as a block that spills; rows shorter than the longest are filled with #N/A. */
export function toBlock(
  rows: unknown[][],
  place: { unit: string; sheet: string }
): BaseValueObject {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length === 0 || width === 0) return errorValue("#VALUE!");
  const cells = rows.map((row) =>
    Array.from({ length: width }, (_, at) =>
      at < row.length ? toCellValue(row[at]) : errorValue("#N/A")
    )
  );
  if (rows.length === 1 && width === 1) return cells[0][0];
  return ArrayValueObject.create({
    calculateValueList: cells,
    rowCount: rows.length,
    columnCount: width,
    unitId: place.unit,
    sheetId: place.sheet,
    row: -1,
    column: -1,
  });
}
