/**
 * First in the bundle of the functions. Excel's runtime brings `CustomFunctions`; where the page is opened in an
 * ordinary browser there is none, and registering the functions would fail and take the pane down with it.
 */
if (typeof CustomFunctions === "undefined") {
  Object.assign(globalThis, { CustomFunctions: { associate: () => undefined } });
}

export {};
