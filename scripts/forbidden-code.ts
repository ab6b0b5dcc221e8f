/** Nothing leaves the workbook and no text becomes code: what must not stand in a bundle, and what it is called. */
const forbidden: [string, RegExp][] = [
  ["eval", /\beval\s*\(/],
  ["Function made from text", /\bnew Function\b|(?<![\w$.])Function\s*\(/],
  ["fetch", /(?<![\w$])fetch\s*\(/],
  ["XMLHttpRequest", /\bXMLHttpRequest\b/],
  ["sendBeacon", /\bsendBeacon\b/],
  ["WebSocket", /\bWebSocket\b/],
  ["EventSource", /\bEventSource\b/],
  ["importScripts", /\bimportScripts\b/],
  ["document.write", /\bdocument\.write(ln)?\s*\(/],
  ["browser storage", /\b(localStorage|sessionStorage|indexedDB)\b/],
];

/** What of the above stands in a bundle. */
export function forbiddenCode(bundle: string): string[] {
  return forbidden.filter(([, pattern]) => pattern.test(bundle)).map(([name]) => name);
}

/** Places in a bundle that set HTML from text. `lit` has some in its own templates; our code has none. */
export function htmlWrites(bundle: string): number {
  return bundle.match(/\b(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)\b/g)?.length ?? 0;
}
