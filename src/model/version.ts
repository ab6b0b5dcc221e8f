/**
 * The version of Fair Share, as VERSION answers it and the pane and the workbooks show it. The same number stands in
 * package.json and, with a fourth part, in manifest.xml: the build fails where they differ (scripts/check-dist.ts).
 */
export const VERSION = "1.0.0";
