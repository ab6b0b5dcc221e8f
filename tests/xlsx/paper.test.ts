import { OUR_FILES } from "./files";
import { paperFaults } from "./sound/paper";

// Thirty years take their time on a busy machine.
jest.setTimeout(600_000);

const ORDINARY = /sample|template|haematology|paediatrics/;
const LONG = /30 years/;

test.each(OUR_FILES.filter(([name]) => ORDINARY.test(name)))(
  "on A4 every text of %s can be read, at 60 per cent or more",
  async (_, make) => {
    expect(paperFaults(await make())).toEqual([]);
  }
);

test.each(OUR_FILES.filter(([name]) => LONG.test(name)))(
  "in %s every text can be read too, and what is wider than a page goes on to further ones",
  async (_, make) => {
    const wide = [
      "Capacity: columns A to AL",
      "Capacity: columns AM to EB",
      "Fixed-term posts: columns G to AK",
    ];
    expect(paperFaults(await make())).toEqual(wide.map((line) => `${line} are wider than a page`));
  }
);
