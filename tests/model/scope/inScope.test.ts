import { inScope, type Scope } from "../../../src/model/scope/inScope";

const judge = (funding: string, number = "", list?: string[]) =>
  (inScope([funding], [number], list) as Scope[])[0];

describe("inScope", () => {
  test.each([
    ["HEE_FUNDED_TARIFF", true, "in scope: HEE_FUNDED_TARIFF"],
    ["HEE Funded - Tariff", true, "in scope: HEE Funded - Tariff"],
    ["Funded - Tariff", true, "in scope: Funded - Tariff"],
    ["FUNDED_TARIFF", true, "in scope: FUNDED_TARIFF"],
    ["tariff", true, "in scope: tariff"],
    ["MADEL", true, "in scope: MADEL"],
    ["HEE Funded - Non-Tariff", false, "not funded by tariff"],
    ["Funded - Non-tariff", false, "not funded by tariff"],
    ["HOSPICE_OR_CHARITY", false, "not funded by tariff (hospice or charity)"],
    ["HEE Funded - Non-Tariff: Public Health", false, "not funded by tariff (public health)"],
    ["TRUST_FUNDED", false, "funded by the trust"],
    ["Trust", false, "funded by the trust"],
    ["Academic - NIHR", false, "academic, funded by the NIHR"],
    ["ACADEMIC_HEE", false, "academic"],
    ["Academic \u2013 Trust", false, "academic, funded by the trust"],
    ["Supernumerary", false, "supernumerary"],
    ["Lottery", false, 'funding type "Lottery" is not known'],
    ["", false, "no funding type is given"],
  ])("%s: %s, %s", (funding, expected, reason) => {
    expect(judge(funding, "NTH/RTD01/007/STR/001")).toEqual({ inScope: expected, reason });
  });

  test("suffix A, M or S is out whatever the funding", () => {
    expect(judge("TARIFF", "NTH/RTD01/007/STR/001/A")).toEqual({
      inScope: false,
      reason: "academic post (suffix A)",
    });
    expect(judge("TARIFF", "NTH/RTD01/007/STR/001/m").reason).toBe("military post (suffix M)");
    expect(judge("TARIFF", "NTH/RTD01/007/STR/001 / S").reason).toBe(
      "supernumerary post (suffix S)"
    );
    expect(judge("TRUST", "NTH/RTD01/007/STR/001/M", ["TRUST"]).inScope).toBe(false);
    expect(judge("TRUST", "NTH/RTD01/007/STR/001/A").reason).toBe(
      "academic post (suffix A); funded by the trust"
    );
  });

  test("unusual post numbers are told and decide nothing", () => {
    expect(judge("TARIFF", "NWN/RWJ01/DEN103/HT/001/PANDEMIC")).toEqual({
      inScope: true,
      reason: 'in scope: TARIFF; suffix "PANDEMIC" is not known',
    });
    expect(judge("TARIFF", "12345")).toEqual({
      inScope: true,
      reason: "in scope: TARIFF; post number not of the usual form",
    });
    expect(judge("TARIFF", "A/B/M/S/1").inScope).toBe(true);
    expect(judge("TARIFF", "NTH/RTD01/007/STR/001/toString").inScope).toBe(true);
  });

  test("the list adds types; a type covers its sub-types, a sub-type only itself", () => {
    const nonTariff = ["HEE_FUNDED_TARIFF", "HEE Funded - Non-Tariff"];
    expect(judge("HOSPICE_OR_CHARITY", "", nonTariff).inScope).toBe(true);
    const hospice = ["Tariff", "Hospice or charity"];
    expect(judge("HEE Funded - Non-Tariff - Hospice or Charity", "", hospice).inScope).toBe(true);
    expect(judge("PUBLIC_HEALTH", "", hospice).inScope).toBe(false);
    expect(judge("HEE_FUNDED_NON_TARIFF", "", hospice).inScope).toBe(false);
    expect(judge("TARIFF", "", ["Trust Funded"])).toEqual({
      inScope: false,
      reason: "tariff funded",
    });
  });

  test("several fundings in one cell must all be in scope", () => {
    expect(judge("HEE_FUNDED_TARIFF, MADEL")).toEqual({
      inScope: true,
      reason: "in scope: HEE_FUNDED_TARIFF, MADEL",
    });
    expect(judge("HEE_FUNDED_TARIFF, TRUST_FUNDED")).toEqual({
      inScope: false,
      reason: "one of 2 fundings: funded by the trust",
    });
    expect(judge(", ;").reason).toBe("no funding type is given");
  });

  test("a type of the user's own may be listed; a listed word that nobody knows is refused", () => {
    expect(judge("Lottery", "", ["LOTTERY"]).inScope).toBe(true);
    expect(inScope(["TARIFF"], undefined, ["HEE_FUNDED_TARRIF"])).toMatchObject({
      refused: true,
      argument: "in_scope",
      message: expect.stringMatching(/^"HEE_FUNDED_TARRIF" is no known funding type, and no post/),
    });
  });

  test("a place without funding and number is no post", () => {
    expect(inScope(["", "TARIFF", ""], ["", "", "NTH/RTD01/007/STR/001"])).toEqual([
      undefined,
      { inScope: true, reason: "in scope: TARIFF" },
      { inScope: false, reason: "no funding type is given" },
    ]);
  });
});
