import type { Theme } from "./gateway";

/** Office's own colours; some versions of Excel tell none. */
export function officeTheme(): Theme | undefined {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  if (!theme?.bodyBackgroundColor) return undefined;
  return {
    dark: theme.isDarkTheme ?? isDark(theme.bodyBackgroundColor),
    bodyBackground: theme.bodyBackgroundColor,
    bodyText: theme.bodyForegroundColor,
    controlBackground: theme.controlBackgroundColor,
    controlText: theme.controlForegroundColor,
  };
}

/** Perceived brightness (ITU-R BT.601 weights) below the middle. */
function isDark(colour: string): boolean {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
