/** The browser for tests and pictures: Debian's Chromium, or the user's own Chrome or Edge; CHROME_PATH names another. */
const { existsSync } = require("node:fs");

const BROWSERS = [
  process.env.CHROME_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Without a network of its own a browser keeps asking for its maker's servers; a container has no sandbox for it. */
const FLAGS =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking " +
  "--disable-component-update --disable-sync --force-color-profile=srgb";

/** How playwright-core is to launch it. */
function launchOptions() {
  const executablePath = BROWSERS.find((each) => each && existsSync(each));
  if (!executablePath) {
    throw new Error("No Chromium, Chrome or Edge was found: install one, or set CHROME_PATH.");
  }
  return { executablePath, args: FLAGS.split(" ") };
}

module.exports = { launchOptions };
