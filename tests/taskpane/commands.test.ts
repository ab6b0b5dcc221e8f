import { associateCommands, helpCommand, insertSampleCommand } from "../../src/taskpane/commands";

const insertSample = jest.fn();
jest.mock("../../src/excel/insertSample", () => ({ insertSample: () => insertSample() }));

const event = { completed: jest.fn() };
const office = {
  actions: { associate: jest.fn() },
  addin: { showAsTaskpane: jest.fn(async () => undefined) },
  context: {
    requirements: { isSetSupported: jest.fn(() => true) },
    ui: { openBrowserWindow: jest.fn() },
  },
};

beforeEach(() => {
  jest.clearAllMocks();
  insertSample.mockResolvedValue("Fair Share sample");
  office.context.requirements.isSetSupported.mockReturnValue(true);
  Object.assign(globalThis, {
    Office: office,
    location: { href: "https://example.org/fair-share/taskpane.html?_host_Info=Excel" },
  });
});

const command = event as unknown as Office.AddinCommands.Event;

test("both commands are registered under the names of the manifest", () => {
  associateCommands();
  expect(office.actions.associate.mock.calls).toEqual([
    ["insertSample", insertSampleCommand],
    ["help", helpCommand],
  ]);
});

test("inserting the sample ends the command and leaves the pane closed", async () => {
  await insertSampleCommand(command);
  expect(insertSample).toHaveBeenCalledTimes(1);
  expect(event.completed).toHaveBeenCalledTimes(1);
  expect(office.addin.showAsTaskpane).not.toHaveBeenCalled();
});

test("a sample that cannot be inserted, on a protected workbook say, opens the pane and ends the command", async () => {
  insertSample.mockRejectedValue(new Error("The workbook is protected."));
  await insertSampleCommand(command);
  expect(office.addin.showAsTaskpane).toHaveBeenCalledTimes(1);
  expect(event.completed).toHaveBeenCalledTimes(1);
});

test("help opens the list of functions beside the pane's page in the browser", async () => {
  await helpCommand(command);
  expect(office.context.ui.openBrowserWindow).toHaveBeenCalledWith(
    "https://example.org/fair-share/docs/index.html"
  );
  expect(event.completed).toHaveBeenCalledTimes(1);
});

test("help opens the pane where Excel cannot open a browser", async () => {
  office.context.requirements.isSetSupported.mockReturnValue(false);
  await helpCommand(command);
  expect(office.context.ui.openBrowserWindow).not.toHaveBeenCalled();
  expect(office.addin.showAsTaskpane).toHaveBeenCalledTimes(1);
  expect(event.completed).toHaveBeenCalledTimes(1);
});
