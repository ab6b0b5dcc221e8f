/** Days from the first day that Excel counts to the first that workbooks of old Macs count: their serials are less. */
export const DAYS_TO_1904 = 1462;

const ISO = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/;

/**
 * The serial number of a date that a file holds as ISO text, in the workbook's own count of days; undefined for what is
 * no such date. The 29 February 1900, which Excel counts and no calendar has, sets earlier days back by one.
 */
export function isoSerial(text: string, dates1904: boolean): number | undefined {
  const parts = ISO.exec(text);
  if (!parts || text === "") return undefined;
  const [, year, month, day, hour, minute, second] = parts;
  const time = (Number(hour ?? 0) * 3600 + Number(minute ?? 0) * 60 + Number(second ?? 0)) / 86_400;
  if (year === undefined) return time;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCMonth() !== Number(month) - 1) return undefined;
  const days = Math.round((date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000);
  const counted = dates1904 ? days - DAYS_TO_1904 : days < 61 ? days - 1 : days;
  return counted < 0 ? undefined : counted + time;
}
