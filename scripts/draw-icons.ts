import fs from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { projectFolder } from "./function-files";

/**
 * Draws the icons of assets/. Run by hand after a change, with the path of a Chromium as argument or in CHROMIUM:
 * the pictures are committed, so that a build needs no browser.
 *
 * Each drawing is white on a blue tile of its own, so that it reads on light and dark ribbons alike, and keeps to a
 * grid of 16 so that the smallest size is sharp.
 */
const drawings: Record<string, { sizes: number[]; shapes: string }> = {
  // A balance: the same share on both sides, stacked on one and side by side on the other.
  icon: {
    sizes: [16, 32, 64, 80, 128],
    shapes: `
      <path d="M2 2h3v3h-3z M2 6h3v3h-3z M7 6h3v3h-3z M11 6h3v3h-3z" />
      <path d="M2 10h12v1h-12z" />
      <path d="M8 11l3 3h-6z" />`,
  },
  // A sheet with a heading row and one column filled by a formula.
  sample: {
    sizes: [16, 32, 80],
    shapes: `
      <path d="M2 3h12v2h-12z" />
      <path d="M2 6h3v3h-3z M2 10h3v3h-3z M6 6h3v3h-3z M6 10h3v3h-3z" opacity="0.55" />
      <path d="M10 6h4v7h-4z" />`,
  },
  help: {
    sizes: [16, 32, 80],
    shapes: `
      <path d="M5 6a3 3 0 1 1 4.2 2.75c-.8.4-1.2.85-1.2 1.75v.5" fill="none" stroke="#ffffff" stroke-width="2" />
      <path d="M7 12h2v2h-2z" />`,
  },
};

async function main(): Promise<void> {
  const executablePath = process.argv[2] ?? process.env.CHROMIUM ?? "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    for (const [name, { sizes, shapes }] of Object.entries(drawings)) {
      for (const size of sizes) {
        const page = await browser.newPage({ viewport: { width: size, height: size } });
        await page.setContent(`<body style="margin:0"><svg xmlns="http://www.w3.org/2000/svg"
          style="display:block" width="${size}" height="${size}" viewBox="0 0 16 16">
          <rect width="16" height="16" rx="3" fill="#005eb8" /><g fill="#ffffff">${shapes}</g></svg></body>`);
        const picture = await page.screenshot({ omitBackground: true });
        fs.writeFileSync(path.join(projectFolder, "assets", `${name}-${size}.png`), picture);
        await page.close();
      }
    }
  } finally {
    await browser.close();
  }
}

void main();
