import { addinUrl, withAddinUrl } from "../../scripts/addin-url";

test.each([
  [undefined, "https://localhost:3000"],
  ["", "https://localhost:3000"],
  ["https://example.org", "https://example.org"],
  ["https://example.org/", "https://example.org"],
  [" https://example.org/fair-share// ", "https://example.org/fair-share"],
  ["https://EXAMPLE.org:8443/a/b", "https://example.org:8443/a/b"],
])("ADDIN_URL %p is %s", (setting, url) => {
  expect(addinUrl(setting)).toBe(url);
});

test.each([
  ["http://example.org", "must begin with https://"],
  ["example.org/fair-share", "is not an address"],
  ["ftp://example.org", "must begin with https://"],
  ["https://example.org/?a=1", 'without sign-in, "?" or "#"'],
  ["https://example.org/#a", 'without sign-in, "?" or "#"'],
  ["https://user:word@example.org", 'without sign-in, "?" or "#"'],
  ['https://example.org/a"b', "may hold letters"],
  ["https://example.org/a&b", "may hold letters"],
])("ADDIN_URL %p is refused, with an example", (setting, message) => {
  expect(() => addinUrl(setting)).toThrow(message);
  expect(() => addinUrl(setting)).toThrow("https://example.org/fair-share");
});

test("every address is replaced, not only the first", () => {
  const text = "https://localhost:3000/a https://localhost:3000/b";
  expect(withAddinUrl(text, "https://example.org")).toBe(
    "https://example.org/a https://example.org/b"
  );
});
