import { apportionGridFunction } from "./apportiongrid";
import { inScopeFunction } from "./inscope";
import { expectedVacanciesFunction } from "./expectedvacancies";
import { moveLimitsFunction } from "./movelimits";
import { moveListFunction } from "./movelist";
import { phasedMovesFunction } from "./phasedmoves";
import { vacanciesFunction } from "./vacancies";
import { fairnessFunction } from "./fairness";
import { benefitsFunction } from "./benefits";
import { fundingFlowFunction } from "./fundingflow";
import { postIncomeFunction } from "./postincome";
import { specialtiesFunction } from "./specialties";
import { localOfficeFunction } from "./localoffice";
import { nhseNeedFunction } from "./nhseneed";
import { distanceFunction } from "./distance";
import { expansionPostsFunction } from "./expansionposts";
import { levelUpFunction } from "./levelup";
import { apportionFunction } from "./apportion";
import { componentsFunction } from "./components";
import { explainTargetsFunction } from "./explaintargets";
import { targetPostsFunction } from "./targetposts";
import { targetShareFunction } from "./targetshare";
import { versionFunction } from "./version";
import { modelWeightsFunction } from "./modelweights";

type CustomFunction = (...cells: any[]) => unknown;

/**
 * Every custom function by its id: what functions.js is bundled from, and what those call who have no Excel (the plan
 * command, the tests). One line for each file; the build and tests/build/library.test.ts compare them with the files
 * and with ids.json.
 */
export const library: ReadonlyMap<string, CustomFunction> = new Map<string, CustomFunction>([
  ["APPORTIONGRID", apportionGridFunction],
  ["INSCOPE", inScopeFunction],
  ["VACANCIES", vacanciesFunction],
  ["EXPECTEDVACANCIES", expectedVacanciesFunction],
  ["PHASEDMOVES", phasedMovesFunction],
  ["MOVELIMITS", moveLimitsFunction],
  ["MOVELIST", moveListFunction],
  ["FAIRNESS", fairnessFunction],
  ["BENEFITS", benefitsFunction],
  ["FUNDINGFLOW", fundingFlowFunction],
  ["POSTINCOME", postIncomeFunction],
  ["SPECIALTIES", specialtiesFunction],
  ["LOCALOFFICE", localOfficeFunction],
  ["NHSENEED", nhseNeedFunction],
  ["DISTANCE", distanceFunction],
  ["EXPANSIONPOSTS", expansionPostsFunction],
  ["LEVELUP", levelUpFunction],
  ["APPORTION", apportionFunction],
  ["COMPONENTS", componentsFunction],
  ["EXPLAINTARGETS", explainTargetsFunction],
  ["TARGETPOSTS", targetPostsFunction],
  ["TARGETSHARE", targetShareFunction],
  ["VERSION", versionFunction],
  ["MODELWEIGHTS", modelWeightsFunction],
]);
