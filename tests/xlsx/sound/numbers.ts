/** A figure as a cell shows it in a format that our sheets use; in the format General, the part that cannot be rounded off. */
export function shownNumber(value: number, format: string): string {
  if (/^(General|@)$/i.test(format)) return String(Math.trunc(value));
  if (/[dmy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, "")))
    return dateText(Math.trunc(value), format);
  const [above, below, zero] = format.split(";");
  const own = value < 0 && below !== undefined;
  const section = (value === 0 && zero) || (own ? below : above);
  const plain = section.replace(/\[[^\]]*\]|"/g, "");
  const [, before, digits, after] = /^([^#0]*)([#0,.]+)(.*)$/.exec(plain)!;
  const [, sure = "", perhaps = ""] = /\.(0*)(#*)$/.exec(digits) ?? [];
  const scaled = (own ? Math.abs(value) : value) * (after.includes("%") ? 100 : 1);
  const text = scaled.toLocaleString("en-GB", {
    useGrouping: digits.includes(","),
    minimumFractionDigits: sure.length,
    maximumFractionDigits: sure.length + perhaps.length,
  });
  return before + text + after;
}

function dateText(serial: number, format: string): string {
  const day = new Date(Date.UTC(1899, 11, 30 + serial));
  const month = /mmmm/.test(format) ? "long" : /mmm/.test(format) ? "short" : "2-digit";
  return day.toLocaleDateString("en-GB", {
    timeZone: "UTC",
    day: "numeric",
    month,
    year: "numeric",
  });
}
