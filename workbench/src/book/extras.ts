import type { ConditionalRule, DataValidation, Sheet, SheetChart } from "hucre/xlsx";

/** A chart that is recorded and saved but not drawn, with what Office.js knows of it. */
export interface RecordedChart extends SheetChart {
  /** Name and type as Office.js has them. */
  name: string;
  officeType: string;
}

/** What a sheet has beside its cells: kept and saved, not simulated. */
export interface SheetExtras {
  /** The sheet as it was read from a file; parts that nobody changed are saved from here. */
  source?: Sheet;
  validations: DataValidation[];
  conditionalRules: ConditionalRule[];
  charts: RecordedChart[];
  pageSetup: NonNullable<Sheet["pageSetup"]>;
  headerFooter: NonNullable<Sheet["headerFooter"]>;
  /** Manual page breaks, each as the row or column before it. */
  rowBreaks: number[];
  colBreaks: number[];
  veryHidden: boolean;
}

export interface TableExtras {
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  showTotals: boolean;
}

export function newExtras(): SheetExtras {
  return {
    validations: [],
    conditionalRules: [],
    charts: [],
    pageSetup: {},
    headerFooter: {},
    rowBreaks: [],
    colBreaks: [],
    veryHidden: false,
  };
}

export const NEW_TABLE: TableExtras = {
  style: "TableStyleMedium2",
  showBandedRows: true,
  showBandedColumns: false,
  showFilterButton: true,
  showTotals: false,
};
