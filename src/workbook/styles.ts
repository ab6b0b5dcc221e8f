/** How a kind of cell looks; colours are RGB hex, chosen for a contrast of at least 4.5 to 1. */
export interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly align?: "left" | "right" | "center";
  readonly top?: boolean;
  readonly bottom?: boolean;
  readonly box?: boolean;
  /** Between top and bottom of the row, where a row of headings is high. */
  readonly middle?: boolean;
  readonly indent?: number;
}

const INK = "1F2933";
const BLUE = "003087";

/** Colours of charts and tabs: NHS blue for now, a warm tone for targets, greys between. */
export const COLOURS = {
  now: "005EB8",
  target: "B45309",
  ink: INK,
  tabs: { inputs: "B45309", results: "005EB8", about: "4C6272" },
  years: ["A9C7E8", "7FAEDD", "5594D1", "2F7AC2", "005EB8", "003087"],
} as const;

export const STYLES = {
  title: { bold: true, size: 16, colour: BLUE },
  note: { italic: true, colour: "4C6272" },
  /** A note beside figures, which would be cut where they begin. */
  noteWrapped: { italic: true, colour: "4C6272", wrap: true, align: "left" },
  finding: { bold: true, size: 12, colour: INK },
  heading: { bold: true, colour: "FFFFFF", fill: BLUE, wrap: true, middle: true },
  headingYear: { italic: true, colour: "4C6272", align: "right" },
  headingRight: {
    bold: true,
    colour: "FFFFFF",
    fill: BLUE,
    wrap: true,
    align: "right",
    middle: true,
  },
  subheading: { bold: true, size: 12, colour: BLUE },
  label: { colour: INK },
  unit: { colour: INK, align: "left", indent: 1 },
  text: { colour: INK, wrap: true, align: "left" },
  /** A cell the user fills in: a pale ground and a box, and the sheet's note says so in words. */
  input: { fill: "FFF7E6", box: true, colour: INK },
  headingAfter: {
    bold: true,
    colour: "FFFFFF",
    fill: BLUE,
    wrap: true,
    middle: true,
    indent: 1,
    align: "left",
  },
  /** Text right of a figure: set off, or it would stick to it. */
  textAfter: { colour: INK, wrap: true, align: "left", indent: 1 },
  inputTextAfter: { fill: "FFF7E6", box: true, colour: INK, wrap: true, align: "left", indent: 1 },
  inputText: { fill: "FFF7E6", box: true, colour: INK, wrap: true, align: "left" },
  /** A figure, or words in the place of one: to the right, as figures are. */
  result: { colour: INK, align: "right" },
  resultText: { colour: INK, align: "left" },
  resultBold: { bold: true, colour: INK },
  /** A figure that counts, or words in the place of one. */
  figureBold: { bold: true, colour: INK, align: "right" },
  total: { bold: true, colour: INK, top: true, align: "right" },
  totalText: { bold: true, colour: INK, top: true, align: "left" },
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof STYLES;

/** Number formats that several sheets share. */
export const FORMATS = {
  posts: "#,##0",
  /** Of cells that are typed into: 15.5 must not look like 16. */
  whole: "General",
  change: "+#,##0;-#,##0;0",
  need: "#,##0.0##",
  exact: "#,##0.00",
  percent: "0.0%",
  distance: "+0.0%;-0.0%;0.0%",
  money: '"£"#,##0;[Red]-"£"#,##0;"£"0',
  index: "0.000",
  weight: "0.0000",
  date: "d mmmm yyyy",
  text: "@",
  general: "General",
} as const;
