import type { Theme } from "../excel/gateway";

/** Light or dark as Office is; where Office does not say, the style sheet follows the system. */
export function showTheme(theme: Theme | undefined): void {
  const root = document.documentElement;
  if (theme) root.dataset.theme = theme.dark ? "dark" : "light";
  else delete root.dataset.theme;
}
