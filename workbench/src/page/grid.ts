/** The parts of the engine that only a browser needs: the grid one sees, its menus, its formula bar. */
import type { Univer } from "@univerjs/core";
import { merge } from "@univerjs/core";
import {
  UniverDocsPlugin,
  UniverDocsUIPlugin,
  UniverRenderEnginePlugin,
  UniverSheetsFormulaUIPlugin,
  UniverSheetsNumfmtUIPlugin,
  UniverSheetsUIPlugin,
  UniverUIPlugin,
} from "@univerjs/preset-sheets-core";
import coreWords from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsSortUIPlugin } from "@univerjs/sheets-sort-ui";
import sortWords from "@univerjs/sheets-sort-ui/locale/en-US";
import { UniverSheetsTableUIPlugin } from "@univerjs/sheets-table-ui";
import tableWords from "@univerjs/sheets-table-ui/locale/en-US";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/sheets-sort-ui/lib/index.css";
import "@univerjs/sheets-table-ui/lib/index.css";

/** What the engine needs beside its own parts to be seen in the element with this id. */
export function gridParts(container: string) {
  return {
    locales: merge({}, coreWords, sortWords, tableWords),
    before: (univer: Univer) => {
      univer.registerPlugin(UniverDocsPlugin);
      univer.registerPlugin(UniverRenderEnginePlugin);
      univer.registerPlugin(UniverUIPlugin, { container, header: true, footer: true });
      univer.registerPlugin(UniverDocsUIPlugin);
    },
    after: (univer: Univer) => {
      univer.registerPlugin(UniverSheetsUIPlugin);
      univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
      univer.registerPlugin(UniverSheetsFormulaUIPlugin);
      univer.registerPlugin(UniverSheetsSortUIPlugin);
      univer.registerPlugin(UniverSheetsTableUIPlugin, { hideAnchor: true });
    },
  };
}
