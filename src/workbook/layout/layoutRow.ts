/** Why a row of the user's sheet is not taken for an area. */
export type LeftOut =
  | "heading"
  | "blank"
  | "hidden"
  | "total"
  | "subtotal"
  | "merged"
  | "no area"
  | "no figures"
  | "not a number"
  | "twice"
  | "left out by you";

/** A row of the user's sheet, and what is made of it. */
export interface LayoutRow {
  /** Within the block, from 0. */
  readonly row: number;
  readonly used: boolean;
  readonly reason?: LeftOut;
  /** What the preview says of the row. */
  readonly words: string;
  /** The name as read, or "". */
  readonly area: string;
}
