/** Why the workbench keeps and saves what it does not show. */
export interface Reason {
  /** What it is, as the docs list it. */
  readonly what: string;
  /** What Excel does with it. */
  readonly excel: string;
  /** Why it is kept here all the same. */
  readonly here: string;
}

const WRITTEN = "The add-in writes it: a saved file, and a test, must find what was written";

/**
 * What is only recorded: neither the grid nor its engine knows it, so nothing here shows or obeys it. All of it is saved
 * with the file but for the settings and the mode of calculation. `docs/workbench.md` lists the same.
 */
export const KEPT = {
  validation: {
    what: "Data validation",
    excel: "Refuses or warns of what is typed, and opens pick-lists",
    here: WRITTEN,
  },
  conditionalFormats: {
    what: "Conditional formats",
    excel: "Colours the cells whose condition holds",
    here: WRITTEN,
  },
  charts: {
    what: "Charts",
    excel: "Draws them over the cells",
    here: WRITTEN,
  },
  pageLayout: {
    what: "Print set-up, headers and footers",
    excel: "Prints by it",
    here: WRITTEN,
  },
  tableStyles: {
    what: "Styles of Tables",
    excel: "Stripes rows or columns, shows filter buttons, in some 60 styles",
    here: "The grid has two styles, which are chosen when a Table is made; the name of Excel's is saved",
  },
  properties: {
    what: "Properties of the document",
    excel: "Shows them under File, Info",
    here: "They name the run and its author to whoever opens the file",
  },
  settings: {
    what: "Settings of the document",
    excel: "Keeps them for the add-in, unseen, and saves them",
    here: "The add-in may ask for them again while the workbook is open; the file library has no place for them",
  },
  calculationMode: {
    what: "Mode of calculation",
    excel: "Calculates only when asked to, where it is manual",
    here: "The grid always calculates; whoever sets the mode must read the same back",
  },
} satisfies Record<string, Reason>;

export type Kept = keyof typeof KEPT;
