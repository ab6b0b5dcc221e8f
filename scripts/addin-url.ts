/** Where the development server serves the add-in; the sources name this address, a release replaces it. */
export const developmentUrl = "https://localhost:3000";

/**
 * The address that hosts the add-in, from the build setting ADDIN_URL, without a slash at its end.
 * Without the setting the build is for the development server. Excel loads add-ins over https only.
 */
export function addinUrl(setting: string | undefined): string {
  const text = setting?.trim() ?? "";
  if (text === "") return developmentUrl;
  const example = "write it like https://example.org/fair-share";
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new Error(`ADDIN_URL: "${text}" is not an address; ${example}`);
  }
  if (url.protocol !== "https:") {
    throw new Error(`ADDIN_URL: "${text}" must begin with https://; ${example}`);
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new Error(
      `ADDIN_URL: "${text}" must be a folder, without sign-in, "?" or "#"; ${example}`
    );
  }
  if (!/^[\w.~/-]*$/.test(url.pathname)) {
    throw new Error(
      `ADDIN_URL: the folder in "${text}" may hold letters, digits, ".", "_", "~" and "-" only; ${example}`
    );
  }
  return url.origin + url.pathname.replace(/\/+$/, "");
}

/** The text with every address of the development server replaced. */
export function withAddinUrl(text: string, url: string): string {
  return text.split(developmentUrl).join(url);
}
