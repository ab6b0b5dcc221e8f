import type { BaseReferenceObject } from "@univerjs/engine-formula";
import { BaseFunction } from "@univerjs/engine-formula";

/**
 * Univer 0.25.1 loses the sheet of a Table when INDEX, OFFSET and the like take a part of it: the part is then read from
 * the sheet of the formula. A reference made from a Table keeps its sheet, as the Table's own reference does.
 */
type Make = (reference: BaseReferenceObject, range: object) => BaseReferenceObject;
const shape = BaseFunction.prototype as unknown as { createReferenceObject: Make };
const make = shape.createReferenceObject;

shape.createReferenceObject = function keepSheet(this: BaseFunction, reference, range) {
  const made = make.call(this, reference, range);
  if (reference.isTable() && made.isReferenceObject()) made.setForcedSheetId = () => undefined;
  return made;
};
