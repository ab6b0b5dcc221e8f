import { host } from "../support/host";

const { fromGrid, fromStored, toGrid, toStored } = host.formulaText;
const OURS = ["FAIRSHARE.TARGETPOSTS", "FAIRSHARE.VERSION"];

/** As Excel shows it, as a file stores it, as the grid's engine reads it. */
const SPELLINGS = [
  ["=SUM(A2#)", "SUM(_xlfn.ANCHORARRAY(A2))", "=SUM(ANCHORARRAY(A2))"],
  [
    "=FAIRSHARE.TARGETPOSTS(Areas[Area],'My sheet'!$B$2#)",
    "_xldudf_FAIRSHARE_TARGETPOSTS(Areas[Area],_xlfn.ANCHORARRAY('My sheet'!$B$2))",
    "=FAIRSHARE.TARGETPOSTS(Areas[Area],ANCHORARRAY('My sheet'!$B$2))",
  ],
  ['=IF(A1="A2#",@B2:B9,1)', 'IF(A1="A2#",_xlfn.SINGLE(B2:B9),1)', '=IF(A1="A2#",SINGLE(B2:B9),1)'],
  ["=FILTER(A1:A3,B1:B3)", "_xlfn._xlws.FILTER(A1:A3,B1:B3)", "=FILTER(A1:A3,B1:B3)"],
  ["=TEXTJOIN(A1,TRUE,B1)", "_xlfn.TEXTJOIN(A1,TRUE,B1)", "=TEXTJOIN(A1,TRUE,B1)"],
  [
    "=Areas[[#Headers],[Posts #1]]",
    "Areas[[#Headers],[Posts #1]]",
    "=Areas[[#Headers],[Posts #1]]",
  ],
];

test.each(SPELLINGS)("%s in its three spellings, there and back", (shown, stored, grid) => {
  expect(toStored(shown, OURS)).toBe(stored);
  expect(fromStored(stored, OURS)).toBe(shown);
  expect(toGrid(shown)).toBe(grid);
  expect(fromGrid(grid)).toBe(shown);
});

test("a column of the same row is spelled out for the engine", () => {
  expect(toGrid("=Areas[@Posts]*2")).toBe("=Areas[[#This Row],[Posts]]*2");
  expect(toGrid("=[@[Posts now]]")).toBe("=[[#This Row],[Posts now]]");
});

test("a stored name of another add-in is left as it stands", () => {
  expect(fromStored("_xldudf_OTHER_THING(1)", OURS)).toBe("=_xldudf_OTHER_THING(1)");
});
