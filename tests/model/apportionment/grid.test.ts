import { apportionGrid } from "../../../src/model/apportionment/grid/apportionGrid";
import { uri2020, zurich2019 } from "./publishedTables";

describe("published biproportional tables come out cell for cell", () => {
  test.each([uri2020, zurich2019])("$title", ({ districtSeats, lists }) => {
    const posts = apportionGrid({
      rowTotals: lists.map(([, , seats]) => seats.reduce((a, b) => a + b, 0)),
      columnTotals: districtSeats,
      weights: lists.map(([, votes, seats]) =>
        seats.every((count) => count === 0) ? votes.map(() => 0) : votes
      ),
    });
    expect(posts).toEqual(lists.map(([, , seats]) => seats));
  });
});
