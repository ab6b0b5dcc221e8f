/**
 * Need of the thirteen local offices of England: NHS England weighted populations 2024/25 by GP practice
 * (github.com/nhsx/AIF_Allocation_Tool, data/2024_2025.csv, Open Government Licence 3.0), added up to local
 * offices. Deprivation is the health inequalities population (avoidable mortality), the nearest published
 * stand-in for SMR<75. Specialised services: only London's 37.7% together is published (HEE FAQ 2022); how
 * it falls to single offices is an illustration by registered population.
 */
export const localOffices: readonly {
  readonly name: string;
  readonly generalAndAcute: number;
  readonly healthInequalities: number;
  readonly specialised: number;
}[] = [
  ["East Midlands", 5356883.6, 5292452.5, 6261],
  ["East of England", 6809717.4, 5592119.0, 7959],
  ["Kent, Surrey and Sussex", 5121052.4, 4264449.0, 5985],
  ["North Central and East London", 3448907.2, 3477218.7, 14690],
  ["North East", 3558063.6, 4181209.3, 4159],
  ["North West", 8446236.7, 10840642.0, 9872],
  ["North West London", 2225456.1, 2246540.6, 9479],
  ["South London", 3176972.0, 3173063.4, 13532],
  ["South West", 5582785.5, 4392501.3, 6525],
  ["Thames Valley", 2467472.1, 2143983.2, 2884],
  ["Wessex", 3098422.8, 2405962.8, 3621],
  ["West Midlands", 6691319.0, 7232164.7, 7821],
  ["Yorkshire and the Humber", 6171342.0, 6912323.9, 7213],
].map(([name, generalAndAcute, healthInequalities, specialised]) => ({
  name: name as string,
  generalAndAcute: generalAndAcute as number,
  healthInequalities: healthInequalities as number,
  specialised: specialised as number,
}));

export const london = new Set([
  "North Central and East London",
  "North West London",
  "South London",
]);

/**
 * Posts of paediatrics offered at ST1 in 2024 by region (Lords written answer HL7483), share of children
 * aged 0 to 17 (ONS mid-2020 estimates) and share of the NHS England health inequalities population.
 */
export const paediatrics2024: readonly (readonly [string, number, number, number])[] = [
  ["East Midlands", 32, 8.334, 8.515],
  ["East of England", 31, 11.216, 8.997],
  ["Kent, Surrey and Sussex", 25, 8.363, 6.861],
  ["London", 107, 16.932, 14.314],
  ["North East", 19, 4.922, 6.727],
  ["North West", 42, 12.486, 17.441],
  ["South West", 28, 8.012, 7.067],
  ["Thames Valley", 16, 4.676, 3.449],
  ["Wessex", 16, 4.547, 3.871],
  ["West Midlands", 37, 10.802, 11.636],
  ["Yorkshire and the Humber", 59, 9.711, 11.121],
];
