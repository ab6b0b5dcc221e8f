import { insertSample } from "../excel/insertSample";

/** The names by which manifest.xml calls the commands of the ribbon. */
export function associateCommands(): void {
  Office.actions.associate("insertSample", insertSampleCommand);
  Office.actions.associate("help", helpCommand);
}

/** Ribbon, "Insert sample". Excel waits for `completed` whatever happens, else it shows the command as busy. */
export async function insertSampleCommand(event: Office.AddinCommands.Event): Promise<void> {
  try {
    await insertSample();
  } catch {
    // A command has no place of its own for a message; the pane offers the same button and shows what is wrong.
    await Office.addin.showAsTaskpane();
  } finally {
    event.completed();
  }
}

/** Ribbon, "Help": the list of functions in the browser, or the pane, which links to it, where Excel cannot open one. */
export async function helpCommand(event: Office.AddinCommands.Event): Promise<void> {
  try {
    if (Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) {
      Office.context.ui.openBrowserWindow(new URL("docs/index.html", location.href).href);
    } else {
      await Office.addin.showAsTaskpane();
    }
  } finally {
    event.completed();
  }
}
