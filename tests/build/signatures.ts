/**
 * Every function as a formula writes it. Ids and the order of arguments are frozen: workbooks depend on them. A new
 * argument may only be added at the end, and only as one that can be left out. (The names of arguments are for the
 * reader and may be improved here and there together.)
 */
export const signatures = [
  "MODELWEIGHTS(hee, [deprivation], [specialised], [combination])",
  "COMPONENTS(nhse, [hee], [deprivation], [specialised])",
  "NHSENEED(areas, [component], [year])",
  "LOCALOFFICE(names, [level])",
  "TARGETSHARE(need, [weights])",
  "TARGETPOSTS(areas, posts, need, [weights], [total], [minimum], [maximum], [method])",
  "EXPLAINTARGETS(areas, posts, need, [weights], [total], [minimum], [maximum], [method])",
  "APPORTION(total, weights, [method], [minimum], [maximum])",
  "APPORTIONGRID(rowTotals, columnTotals, weights, [minimum])",
  "LEVELUP(areas, posts, shares, [reference])",
  "EXPANSIONPOSTS(areas, posts, shares, expansion, [capacity])",
  "VACANCIES(areas, years, postAreas, endDates, [yearStartMonth])",
  "EXPECTEDVACANCIES(areas, posts, years, lengthMonths, [stretch])",
  "PHASEDMOVES(areas, posts, targets, years, vacancies, [capacity], [expansion], [pace], [profile], [output])",
  "MOVELIMITS(areas, posts, targets, years, vacancies, [capacity], [expansion], [pace])",
  "MOVELIST(moves)",
  "POSTINCOME(areas, salary, placementFee, [mff], [salaryShare], [other])",
  "FUNDINGFLOW(moves, income, [areas], [firstYearPart])",
  "BENEFITS(annualBenefit, [years], [moneyRate], [healthRate], [costPerQaly], [valuePerQaly])",
  "DISTANCE(posts, targets)",
  "FAIRNESS(areas, posts, shares, [measure])",
  "INSCOPE(fundingTypes, [postNumbers], [inScope])",
  "SPECIALTIES()",
  "VERSION([results])",
];
