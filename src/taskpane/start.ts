import { VERSION } from "../model/version";
import { insertSample } from "../excel/insertSample";
import { associateCommands } from "./commands";

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
  const button = element("insert-sample") as HTMLButtonElement;
  button.disabled = false;
  button.addEventListener("click", () => void insertFromPane(button));
}

async function insertFromPane(button: HTMLButtonElement): Promise<void> {
  button.disabled = true;
  say("Inserting the sample.");
  try {
    say(`The sample is on the new sheet "${await insertSample()}".`);
  } catch (error) {
    say(`The sample could not be inserted: ${error instanceof Error ? error.message : error}`);
  } finally {
    button.disabled = false;
  }
}

function say(message: string): void {
  element("message").textContent = message;
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element "${id}".`);
  return found;
}
