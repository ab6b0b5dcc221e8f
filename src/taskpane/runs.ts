import type { Gateway, RunKey } from "../excel/gateway";
import type { SourceWorkbook } from "../workbook/inputs/source";
import { withLinks } from "../workbook/layout/links";
import type { OpenRun } from "./actions";
import { formOf } from "./steps/form";
import { withNeedSources } from "./steps/start";

/** The runs of the workbook, each as the controls hold it, or with what keeps it from being opened. */
export async function readRuns(gateway: Gateway): Promise<OpenRun[]> {
  const runs = await gateway.findRuns();
  const { readRun } = await import(/* webpackChunkName: "open" */ "../workbook/inputs/read");
  return runs.map((found) => {
    const read = readRun(found.source);
    if (!read.run) return { found, problems: read.problems };
    const run = withLinks(read.run, found.source, found.links);
    return { found, form: withNeedSources(formOf(run), run), problems: [], notRead: run.notRead };
  });
}

/** The tables of a run as they stand now. */
export async function sourceOf(gateway: Gateway, run: RunKey): Promise<SourceWorkbook | undefined> {
  return (await gateway.findRuns()).find((found) => found.run === run)?.source;
}
