import { expectedVacancies } from "../model/moves/expectedVacancies";
import { isRefusal } from "../model/refusal";
import { answer } from "./answer";
import { isSingleCell } from "./cells/grid";
import { Problems } from "./cells/problems";
import { readRows } from "./cells/rows";
import { readYears } from "./cells/years";

/**
 * How many posts can be expected to fall vacant each year where no end dates are known: the posts divided evenly
 * over the length of training.
 * @customfunction EXPECTEDVACANCIES EXPECTEDVACANCIES
 * @helpurl https://localhost:3000/docs/functions/EXPECTEDVACANCIES.html
 * @param areas One column with the names of the areas.
 * @param posts Posts each area holds now.
 * @param years Number of years, 1 to 30, or a row with a label for each year.
 * @param length_months Indicative length of the training programme in months: a column or one number. Haematology: 60.
 * @param [stretch] How much longer than that training takes: a column or one number. Left out, blank or 0: 1. The GMC found 1.10 to 1.29.
 * @returns One row of vacancies for each area, a column for each year.
 */
export function expectedVacanciesFunction(
  areas: any[][],
  posts: any[][],
  years: any[][],
  length_months: any[][],
  stretch?: any[][]
): any[][] {
  return answer("EXPECTEDVACANCIES", () => {
    const labels = readYears("years", years);
    const rows = readRows({
      areas: { name: "areas", cells: areas },
      columns: [
        { name: "posts", cells: posts, shape: "column", required: true, noun: "posts" },
        { name: "length_months", cells: length_months, shape: "number or column", required: true },
        { name: "stretch", cells: stretch, shape: "number or column" },
      ],
    });
    const lengths = rows.column("length_months")!;
    const problems = new Problems();
    const forAll = isSingleCell(length_months);
    lengths.forEach((length, i) => {
      if (length > 0) return;
      const remedy = "is blank or 0; give the length of the programme in months";
      problems.add(`length_months: ${forAll ? "the cell" : rows.place(i)}`, remedy);
    });
    problems.throwIfAny();
    // A blank cell is 0 on some desktop versions of Excel, and nothing takes 0 times its length.
    const stretches = rows.column("stretch")?.map((factor) => factor || 1);
    const vacancies = rows.column("posts")!.map((held, i) => {
      const found = expectedVacancies(held, labels.length, lengths[i], stretches?.[i] ?? 1);
      if (!isRefusal(found)) return found;
      problems.add(`${found.argument}: ${rows.place(i)}:`, found.message.replace(/\.$/, ""));
      return [];
    });
    problems.throwIfAny();
    return rows.tableBeside(vacancies);
  });
}
