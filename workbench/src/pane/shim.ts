/**
 * Runs in the pane's page (or in a Node context) after Microsoft's Office.js client and before the add-in's scripts: it
 * gives the client a workbook to talk to, and the add-in the parts of `Office` that a host brings.
 *
 * The client is used as it is. `Excel.run` accepts a session with an address (RunOptions.session); the requests
 * that the client then sends to that address are handed to the workbench instead of a network.
 */
import { FunctionLibrary } from "../engine/runtime";

interface Transport {
  /** Takes the body of one request, gives the body of the answer. */
  process(body: string): Promise<string>;
  /** Told when the add-in's page asks the host for something that is no workbook request. */
  notify(event: string, detail?: unknown): void;
  theme: "light" | "dark";
}

interface ClientRequest {
  method: string;
  url: string;
  body?: unknown;
}

/** The globals of the page that are used or made here. */
interface Page extends Record<string, unknown> {
  workbenchTransport?: Transport;
  parent?: { workbenchTransport?: Transport };
  Excel: { run(...given: unknown[]): Promise<unknown> };
  OfficeExtension: {
    HttpUtility: { setCustomSendRequestFunc(send: (request: ClientRequest) => unknown): void };
  };
}

const scope = globalThis as unknown as Page;
const transport = (scope.workbenchTransport ?? scope.parent?.workbenchTransport) as Transport;

const SESSION = { url: "https://workbench.invalid/workbook", headers: {} };

const { Excel, OfficeExtension } = scope;

OfficeExtension.HttpUtility.setCustomSendRequestFunc(async (request: ClientRequest) => {
  const body = typeof request.body === "string" ? request.body : JSON.stringify(request.body);
  return { statusCode: 200, headers: {}, body: await transport.process(body) };
});

const run = Excel.run;
Excel.run = (...given: unknown[]) => {
  const batch = given[given.length - 1];
  const options = given.length > 1 ? given[0] : {};
  const plain = Object.getPrototypeOf(options) === Object.prototype;
  if (!plain) return run.call(Excel, options, batch);
  return run.call(Excel, { ...(options as object), session: SESSION }, batch);
};

/** What this host says it supports; newer members of a supported set may still be missing, and say so when called. */
const SETS: Record<string, number> = {
  ExcelApi: 1.16,
  SharedRuntime: 1.2,
  CustomFunctionsRuntime: 1.4,
  AddinCommands: 1.1,
  OpenBrowserWindowApi: 1.1,
};

const THEMES = {
  light: {
    bodyBackgroundColor: "#FFFFFF",
    bodyForegroundColor: "#242424",
    controlBackgroundColor: "#FFFFFF",
    controlForegroundColor: "#242424",
    isDarkTheme: false,
  },
  dark: {
    bodyBackgroundColor: "#1F1F1F",
    bodyForegroundColor: "#FFFFFF",
    controlBackgroundColor: "#292929",
    controlForegroundColor: "#FFFFFF",
    isDarkTheme: true,
  },
};

const library = new FunctionLibrary();
scope.CustomFunctions = library.global;

const commands = new Map<string, (event: { completed(): void }) => unknown>();
const handlers = new Map<string, ((event: unknown) => void)[]>();
const HOST = { host: "Excel", platform: "OfficeOnline" };
const done = (callback?: (result: object) => void, value?: unknown) =>
  callback?.({ status: "succeeded", value });

/** Custom properties of the document, as `Office.context.document.settings` keeps them. */
const settings = new Map<string, unknown>();

scope.Office = {
  onReady: (callback?: (info: object) => unknown) => {
    const ready = Promise.resolve(HOST);
    if (callback) void ready.then(callback);
    return ready;
  },
  HostType: { Excel: "Excel", Word: "Word", PowerPoint: "PowerPoint", Outlook: "Outlook" },
  PlatformType: { PC: "PC", OfficeOnline: "OfficeOnline", Mac: "Mac" },
  AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
  EventType: {
    DocumentSelectionChanged: "documentSelectionChanged",
    OfficeThemeChanged: "officeThemeChanged",
  },
  StartupBehavior: { none: "None", load: "Load" },
  VisibilityMode: { hidden: "Hidden", taskpane: "Taskpane" },
  context: {
    ...HOST,
    contentLanguage: "en-GB",
    displayLanguage: "en-GB",
    officeTheme: THEMES[transport.theme],
    diagnostics: { ...HOST, version: "workbench" },
    requirements: {
      isSetSupported: (name: string, version?: string) =>
        name in SETS && Number(version ?? 0) <= SETS[name],
    },
    ui: { openBrowserWindow: (url: string) => transport.notify("openBrowserWindow", url) },
    document: {
      addHandlerAsync(type: string, handler: (event: unknown) => void, ...rest: unknown[]) {
        handlers.set(type, [...(handlers.get(type) ?? []), handler]);
        done(rest.pop() as never);
      },
      removeHandlerAsync(type: string, ...rest: unknown[]) {
        handlers.delete(type);
        done(rest.pop() as never);
      },
      settings: {
        get: (name: string) => settings.get(name) ?? null,
        set: (name: string, value: unknown) => void settings.set(name, value),
        remove: (name: string) => void settings.delete(name),
        saveAsync: (callback?: (result: object) => void) => done(callback),
      },
    },
  },
  addin: {
    setStartupBehavior: () => Promise.resolve(),
    getStartupBehavior: () => Promise.resolve("None"),
    showAsTaskpane: () => Promise.resolve(transport.notify("showAsTaskpane")),
    hide: () => Promise.resolve(transport.notify("hide")),
    onVisibilityModeChanged: () => Promise.resolve(() => Promise.resolve()),
  },
  actions: {
    associate: (name: string, command: (event: { completed(): void }) => unknown) =>
      void commands.set(name, command),
  },
};

/** What the workbench asks of the pane's page: to raise an event, or to run a command of the ribbon. */
scope.workbenchPane = {
  raise(type: string) {
    for (const handler of handlers.get(type) ?? []) handler({ type });
  },
  commands: () => [...commands.keys()],
  run: (name: string) =>
    new Promise<void>((resolve, reject) => {
      const command = commands.get(name);
      if (!command) reject(new Error(`The add-in has no command "${name}".`));
      else void command({ completed: resolve });
    }),
};
