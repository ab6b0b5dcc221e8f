const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A number as Excel's TEXT writes it, for the formats that our formulas use; others are a fault of ours. */
export function formatNumber(value: number, code: string): string {
  if (code === "d mmmm yyyy") return dateText(value);
  const sections = code.split(";");
  const section = value < 0 && sections.length > 1 ? sections[1] : (sections[0] as string);
  const zero = value === 0 && sections.length > 2 ? sections[2] : undefined;
  const shown = value < 0 && sections.length > 1 ? -value : value;
  return zero !== undefined ? one(0, zero) : one(shown, section);
}

function one(value: number, section: string): string {
  const parts = /^([^0#]*)(#,##)?0(\.(0+))?(%?)$/.exec(section);
  if (!parts) throw new Error(`TEXT is not used with the format ${section}`);
  const [, before, grouped, , decimals = "", percent] = parts;
  const scaled = Number((Math.abs(value) * (percent ? 100 : 1)).toPrecision(15));
  const places = decimals.length;
  const fixed = (Math.round(scaled * 10 ** places) / 10 ** places).toFixed(places);
  const text = grouped ? fixed.replace(/\B(?=(\d{3})+(?!\d))/g, ",") : fixed;
  const sign = value < 0 && Number(fixed) !== 0 ? "-" : "";
  return sign + before + text + percent;
}

/** `1 September 2022`, from an Excel date serial (1900 date system, from March 1900). */
export function dateText(serial: number): string {
  const date = serialToDate(serial);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

export function serialToDate(serial: number): Date {
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
}

export function dateToSerial(year: number, month: number, day: number): number {
  return (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;
}
