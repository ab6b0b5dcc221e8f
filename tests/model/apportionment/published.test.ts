import { apportion } from "../../../src/model/apportionment/apportion";
import type { Method } from "../../../src/model/apportionment/methods";
import { isRefusal } from "../../../src/model/refusal";
import {
  bundestag2017,
  congress1790,
  congress1910,
  congress1940,
  congress2020,
  type Published,
} from "./published";

function seatsBy(published: Published, method: Method, least = 0): number[] {
  const result = apportion(
    published.seats,
    published.rows.map(([, weight]) => weight),
    { method, minimum: published.rows.map(() => least) }
  );
  if (isRefusal(result)) throw new Error(result.message);
  return result.posts;
}

/** Names of the states that a method serves otherwise than the official result. */
function differing(published: Published, method: Method, least = 0): string[] {
  const seats = seatsBy(published, method, least);
  return published.rows.filter(([, , count], i) => count !== seats[i]).map(([name]) => name);
}

describe("published apportionments come out seat for seat", () => {
  const official = [
    { published: congress1790, method: "jefferson", least: 0 },
    { published: congress1910, method: "webster", least: 1 },
    { published: congress1940, method: "hill", least: 1 },
    { published: congress2020, method: "hill", least: 1 },
    { published: bundestag2017, method: "webster", least: 0 },
  ] as const;

  test.each(official)("$published.title", ({ published, method, least }) => {
    const seats = published.rows.map(([, , count]) => count);
    expect(seatsBy(published, method, least)).toEqual(seats);
  });

  test("in 1940 Webster would have moved one seat, from Arkansas to Michigan, and no other", () => {
    expect(differing(congress1940, "webster", 1)).toEqual(["AR", "MI"]);
  });

  test("in 1790 every other method would have given another House than Jefferson's", () => {
    for (const method of ["hamilton", "webster", "hill", "adams", "dean"] as const) {
      expect(differing(congress1790, method)).not.toEqual([]);
    }
  });
});
