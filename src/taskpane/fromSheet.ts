/** All that reads the user's own cells: a part of the pane that comes once it is asked for. */
export { checkSheet, isConfirmed } from "./steps/checkSheet";
export { layoutOf, readFor } from "./steps/fromSheet";
export { useSheet } from "./steps/useSheet";
export { fromSheetView } from "./views/fromSheet";
