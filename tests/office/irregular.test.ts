import { library } from "../../src/functions/library";
import { buildRun } from "../../src/workbook/build";
import { irregular } from "../workbook/irregular";
import { differences } from "./differences";
import { LibreOffice } from "./libreOffice";

/** LibreOffice is the other hand for all ordinary formulas: prices by year, ties, blanks, places left over. */
let office: LibreOffice;
beforeAll(async () => {
  office = await LibreOffice.start();
});
afterAll(() => office.stop());

test.each([
  ["expected vacancies", irregular()],
  [
    "known vacancies, early, expansion, blank prices",
    irregular(
      { VacanciesFrom: "known", Profile: "early", Pace: 0.1 },
      { Expansion: [1, 0, 2, 1], StudyLeave: [500, null, 545, null] }
    ),
  ],
])("%s: every ordinary formula gives in LibreOffice what we calculated", async (name, run) => {
  const built = buildRun(run, library);
  expect(
    await differences(office, name.replace(/\W+/g, "-"), built, { oursAsValues: true })
  ).toEqual([]);
});
