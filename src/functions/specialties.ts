import { SPECIALTIES } from "../model/reference/specialties";
import { answer } from "./answer";

/**
 * The 65 specialties of the General Medical Council with school, entry grade, length of training in months
 * and a suggested component of NHSENEED.
 * @customfunction SPECIALTIES SPECIALTIES
 * @helpurl https://localhost:3000/docs/functions/SPECIALTIES.html
 * @returns A table with a heading row and one row for each specialty, in alphabetical order.
 */
export function specialtiesFunction(): any[][] {
  return answer("SPECIALTIES", () => [
    ["Specialty", "School", "Entry grade", "Length (months)", "Suggested NHSE component"],
    ...SPECIALTIES.map((each) => [
      each.name,
      each.school,
      each.entryGrade,
      each.months,
      each.component,
    ]),
  ]);
}
