import { forbiddenCode, htmlWrites } from "../../scripts/forbidden-code";

test.each([
  ["eval(text)", "eval"],
  ["const f=new Function(text)", "Function made from text"],
  ['Function("return this")()', "Function made from text"],
  ['await fetch("https://example.org")', "fetch"],
  ["globalThis.fetch(a)", "fetch"],
  ["new XMLHttpRequest", "XMLHttpRequest"],
  ["navigator.sendBeacon(a,b)", "sendBeacon"],
  ["new WebSocket(a)", "WebSocket"],
  ["new EventSource(a)", "EventSource"],
  ['importScripts("a.js")', "importScripts"],
  ["document.write(a)", "document.write"],
  ["localStorage.a=1", "browser storage"],
])("%s is found in a bundle", (bundle, name) => {
  expect(forbiddenCode(`let a=1;${bundle};`)).toEqual([name]);
});

test("words that only look alike are left alone", () => {
  const bundle = "medieval(1);prefetch(2);x instanceof Function;customFunction(3);a.evaluate(4)";
  expect(forbiddenCode(bundle)).toEqual([]);
});

test("writing HTML from text is counted", () => {
  expect(
    htmlWrites('a.innerHTML=b;a.outerHTML=b;a.insertAdjacentHTML("x",b);a.textContent=b')
  ).toBe(3);
});
