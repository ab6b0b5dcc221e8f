import type {
  ArrayValueObject,
  BaseReferenceObject,
  FunctionVariantType,
} from "@univerjs/engine-formula";
import { BaseFunction, ErrorType, ErrorValueObject } from "@univerjs/engine-formula";

type Result = ReturnType<BaseFunction["calculate"]>;

/** Names under which the grid knows Excel's operators `A2#` and `@A2:A9`; formula-text.ts translates. */
export const SPILL_FUNCTION = "ANCHORARRAY";
export const SINGLE_FUNCTION = "SINGLE";

/** `A2#`: all cells that the formula in A2 fills; #REF! where no formula stands. */
export class SpillReference extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 1;
  override maxParams = 1;

  override calculate(...given: FunctionVariantType[]): Result {
    const [anchor] = given;
    if (!anchor?.isReferenceObject()) return ErrorValueObject.create(ErrorType.REF);
    const reference = anchor as BaseReferenceObject;
    const own = reference.getRangeData();
    const { startRow: row, startColumn: column } = own;
    const spilled =
      reference.getCurrentRuntimeActiveArrayFormulaRange()?.[row]?.[column] ??
      reference.getCurrentActiveArrayFormulaRange()?.[row]?.[column];
    if (!spilled && !reference.getCellData(row, column)?.f) {
      return ErrorValueObject.create(ErrorType.REF);
    }
    reference.setRangeData(spilled ?? own);
    const cells = reference.toArrayValueObject(false);
    reference.setRangeData(own);
    return cells;
  }
}

/** `@A2:A9`: the cell of that column in the formula's own row, or of that row in its own column. */
export class SingleReference extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 1;
  override maxParams = 1;

  override calculate(...given: FunctionVariantType[]): Result {
    const [value] = given;
    if (!value) return ErrorValueObject.create(ErrorType.VALUE);
    if (!value.isReferenceObject()) {
      return value.isArray() ? (value as ArrayValueObject).getFirstCell() : value;
    }
    const reference = value as BaseReferenceObject;
    const { startRow, endRow, startColumn, endColumn } = reference.getRangeData();
    const row = startRow === endRow ? startRow : this.row;
    const column = startColumn === endColumn ? startColumn : this.column;
    if (row < startRow || row > endRow || column < startColumn || column > endColumn) {
      return ErrorValueObject.create(ErrorType.VALUE);
    }
    return reference.getCellByPosition(row, column);
  }
}
