/**
 * What a run reads: the rows of the tables Inputs and ByYear and the columns of the others, each with its name, its
 * default and the source of that default. The reader, the template and the sheets all go by these lists.
 */
export type FieldKind = "text" | "choice" | "date" | "number" | "whole";

export interface Field {
  /** Defined name of its cell or cells. */
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly kind: FieldKind;
  readonly choices?: readonly string[];
  /** Value where the cell is blank; null = stays blank. */
  readonly standard: string | number | null;
  readonly least?: number;
  readonly most?: number;
  /** Where the default comes from, or what to enter. */
  readonly source: string;
  readonly group?: string;
  readonly format?: string;
}
