import { shownFormula, storedFormula } from "../../src/xlsx/formulaNames";

test.each([
  ["FAIRSHARE.VERSION(A2#)", "_xldudf_FAIRSHARE_VERSION(_xlfn.ANCHORARRAY(A2))"],
  [
    "FAIRSHARE.MOVELIST('Posts by year'!$A$27#)",
    "_xldudf_FAIRSHARE_MOVELIST(_xlfn.ANCHORARRAY('Posts by year'!$A$27))",
  ],
  // Every one of several spills, and formulas as other programs spell them.
  [
    "FAIRSHARE.MOVELIST(A2#,Plan!B7#,'My plan'!$C$9#)",
    "_xldudf_FAIRSHARE_MOVELIST(_xlfn.ANCHORARRAY(A2),_xlfn.ANCHORARRAY(Plan!B7),_xlfn.ANCHORARRAY('My plan'!$C$9))",
  ],
  ['SUM(A1:A3)&" FAIRSHARE.VERSION(A2#)"', 'SUM(A1:A3)&" FAIRSHARE.VERSION(A2#)"'],
  ['IF(x=1,FAIRSHARE.DISTANCE(A1,B1),"#")', 'IF(x=1,_xldudf_FAIRSHARE_DISTANCE(A1,B1),"#")'],
])("%s is stored as %s, and comes back", (shown, stored) => {
  expect(shownFormula(stored)).toBe(shown);
  expect(storedFormula(shown)).toBe(stored);
});

test("functions of other add-ins stay as they are stored: an underscore may have been a dot", () => {
  expect(shownFormula("_xldudf_CONTOSO_ADD(1,2)")).toBe("_xldudf_CONTOSO_ADD(1,2)");
});

test("newer functions of Excel lose the prefix they are stored with", () => {
  expect(shownFormula("_xlfn._xlws.FILTER(A1:A3,_xlfn.SINGLE(B1)=1)")).toBe("FILTER(A1:A3,@B1=1)");
});

test("names in small letters, as some programs store them, are shown like the others", () => {
  expect(
    shownFormula("_XLDUDF_fairshare_version(_xlfn.anchorarray(A2),_XLFN.ANCHORARRAY(b3))")
  ).toBe("FAIRSHARE.VERSION(A2#,b3#)");
});

test("a text that looks like a spill stays a text", () => {
  expect(storedFormula('"A2# and FAIRSHARE.VERSION("')).toBe('"A2# and FAIRSHARE.VERSION("');
});
