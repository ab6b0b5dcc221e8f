/** The pane over a workbook in memory, for the browser tests: `window.gateway` is what the tests arrange and look at. */
import { App } from "../../src/taskpane/app";
import { showTheme } from "../../src/taskpane/theme";
import { FakeGateway } from "./fakeGateway";

const gateway = new FakeGateway();
const element = (id: string): HTMLElement => document.getElementById(id)!;
Object.assign(window, { gateway });
showTheme(gateway.theme());
new App(
  { view: element("pane"), status: element("status"), alert: element("alert") },
  gateway,
  () => 44805
).draw();
