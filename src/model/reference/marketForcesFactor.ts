/**
 * Market forces factor by local office, 2021/22, England about 1: the practice factors of data/wp_data.csv in
 * SOURCES.allocationTool (13 December 2021), weighted by hospital and community weighted
 * population. Crown copyright, Open Government Licence v3. A suggestion for POSTINCOME; the factor of the
 * year of payment is the one to use.
 */
export const MARKET_FORCES_FACTORS: Readonly<Record<string, number>> = {
  EM: 0.95564,
  EOE: 1.00236,
  KSS: 1.02069,
  NCEL: 1.11504,
  NE: 0.94579,
  NW: 0.95893,
  NWL: 1.12206,
  SL: 1.11859,
  SW: 0.96236,
  TV: 1.04023,
  WESSEX: 0.99809,
  WMD: 0.95595,
  YHD: 0.94967,
};

export const MARKET_FORCES_FACTORS_YEAR = "2021/22";
