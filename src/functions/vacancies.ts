import { countVacancies } from "../model/moves/vacancies";
import { answer, cellError, orRefuse } from "./answer";
import { readPostList } from "./cells/postList";
import { readRows } from "./cells/rows";
import { readNumber } from "./cells/scalars";
import { readTrainingYears } from "./cells/years";

/**
 * How many posts fall vacant by area and training year, counted from a list of posts with the end dates of their
 * trainees.
 * @customfunction VACANCIES VACANCIES
 * @helpurl https://localhost:3000/docs/functions/VACANCIES.html
 * @param areas One column with the names of the areas.
 * @param years A row of training years: 2022, "2022/23" or "2022-23" is the one that begins in 2022.
 * @param post_areas The area of each post, one row per post.
 * @param end_dates The day each post's trainee finishes, as an Excel date. Blank: an unfilled post, vacant in the first year.
 * @param [year_start_month] Month in which the training year begins, 1 to 12. Left out: 8, August.
 * @returns One row of vacancies for each area, a column for each year.
 */
export function vacanciesFunction(
  areas: any[][],
  years: any[][],
  post_areas: any[][],
  end_dates: any[][],
  year_start_month?: any
): any[][] {
  return answer("VACANCIES", () => {
    const rows = readRows({ areas: { name: "areas", cells: areas }, columns: [] });
    const trainingYears = readTrainingYears("years", years);
    const month = readNumber("year_start_month", year_start_month, {
      default: 8,
      zeroIsBlank: true,
      least: 1,
      most: 12,
    });
    const list = readPostList("post_areas", post_areas, "end_dates", end_dates, rows.areas);
    if (!Number.isInteger(month)) {
      throw cellError(
        "value",
        `year_start_month: ${month} was given; type a whole month, 1 to 12.`
      );
    }
    return rows.tableBeside(orRefuse(countVacancies(rows.areas, trainingYears, list, month)));
  });
}
