import { officeGateway } from "../excel/officeGateway";
import { VERSION } from "../workbook/preview/reference";
import { App } from "./app";
import { associateCommands } from "./commands";
import { typedDate } from "./steps/typed";
import { showTheme } from "./theme";

/**
 * The page of the shared runtime: it opens as the task pane, and behind the ribbon and the functions while it is
 * closed. Opened in an ordinary browser, or with Microsoft's script out of reach, it says so and does no more.
 */
export async function start(): Promise<void> {
  element("version").textContent = VERSION;
  if (typeof Office === "undefined") {
    say(
      "Microsoft's Office script could not be loaded: check the connection, then close and reopen this pane."
    );
    return;
  }
  associateCommands();
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) {
    say("This page is part of an Excel add-in: open it from the Home tab of Excel.");
    return;
  }
  const followTheme = (): void => showTheme(officeGateway.theme());
  followTheme();
  // Excel tells nobody that its theme was changed; who has changed it comes back to the pane.
  window.addEventListener("focus", followTheme);
  const page = { view: element("pane"), status: element("status"), alert: element("alert") };
  new App(page, officeGateway, today).draw();
}

/** Excel serial of the day on the user's own clock. */
function today(): number {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, "0");
  return typedDate(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`)!;
}

function say(message: string): void {
  element("alert").textContent = message;
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element "${id}".`);
  return found;
}
