/** Whom the workbench's server answers, and what it gives away. The server runs as a process of its own. */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import os from "node:os";
import path from "node:path";

const serve = path.resolve(__dirname, "../../serve.mjs");
let folder: string;
let server: ChildProcess;
let port: number;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "workbench-"));
  mkdirSync(path.join(folder, "dist"));
  writeFileSync(path.join(folder, "dist/functions.json"), "{}");
  writeFileSync(path.join(folder, "secret.txt"), "secret");
  symlinkSync(path.join(folder, "secret.txt"), path.join(folder, "dist/link.txt"));
  symlinkSync(folder, path.join(folder, "dist/up"));
  const script = `
    import { serve } from ${JSON.stringify(`file://${serve}`)};
    const { address } = await serve({ dist: ${JSON.stringify(path.join(folder, "dist"))} });
    console.log(address);`;
  server = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const address = await new Promise<string>((resolve) => {
    server.stdout!.once("data", (data: Buffer) => resolve(String(data).trim()));
  });
  port = Number(new URL(address).port);
});

afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true });
});

interface Asked {
  readonly address?: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  /** Bytes to send. */
  readonly bytes?: number;
}

const own = () => ({ host: `localhost:${port}` });

/** The status and text of an answer, with the address sent as it is written. */
function ask({
  address = "/addin/functions.json",
  method = "GET",
  headers = own(),
  bytes = 0,
}: Asked): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, path: address, method, headers }, (answer) => {
      let text = "";
      answer.on("data", (data) => (text += String(data)));
      answer.on("end", () => resolve({ status: answer.statusCode!, text }));
    });
    asked.on("error", reject);
    const piece = Buffer.alloc(1024 * 1024);
    const send = (left: number): void => {
      if (left <= 0) asked.end();
      else asked.write(piece, (problem) => !problem && send(left - piece.length));
    };
    send(bytes);
  });
}

test("it answers its own pages, by either name of this machine", async () => {
  for (const host of [`localhost:${port}`, `127.0.0.1:${port}`]) {
    const origin = `http://${host}`;
    expect(await ask({ headers: { host } })).toEqual({ status: 200, text: "{}" });
    expect((await ask({ headers: { host, origin } })).status).toBe(200);
    const navigation = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" };
    expect((await ask({ headers: { host, ...navigation } })).status).toBe(200);
  }
});

test.each<[string, Record<string, string>]>([
  ["another site's name that leads here", { host: "evil.example" }],
  ["that name with the port", { host: "evil.example:PORT" }],
  ["the right name with another port", { host: "localhost:1" }],
  ["a page of another site", { host: "localhost:PORT", origin: "https://evil.example" }],
  ["a page of another server here", { host: "localhost:PORT", origin: "http://localhost:1" }],
  ["a page without origin", { host: "localhost:PORT", origin: "null" }],
  [
    "a picture or script on another site",
    { host: "localhost:PORT", "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" },
  ],
])("%s is refused", async (_, given) => {
  const headers = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, value.replace("PORT", String(port))])
  );
  for (const [address, method] of [
    ["/", "GET"],
    ["/addin/functions.json", "GET"],
    ["/finish", "POST"],
  ]) {
    expect((await ask({ address, method, headers })).status).toBe(403);
  }
});

test.each([
  "/addin/link.txt",
  "/addin/up/secret.txt",
  "/addin/../secret.txt",
  "/addin/..%2fsecret.txt",
  "/addin/%2e%2e/secret.txt",
  "/addin/..%5csecret.txt",
  "/addin//etc/passwd",
  "/addin/functions.json%00.txt",
  "/samples/..%2f..%2fpackage.json",
  "/results/..%2f..%2fpackage.json",
])("%s gives nothing", async (address) => {
  expect((await ask({ address })).status).toBe(404);
});

test("an address that cannot be read and a method that is not known are refused as such", async () => {
  expect((await ask({ address: "/addin/%zz" })).status).toBe(400);
  expect((await ask({ method: "DELETE" })).status).toBe(405);
  expect((await ask({ method: "POST", address: "/addin/functions.json" })).status).toBe(404);
});

test("a body over the limit is refused, with its length said or not, and the server goes on", async () => {
  const length = 65 * 1024 * 1024;
  const said = { ...own(), "content-length": String(length) };
  expect((await ask({ method: "POST", address: "/finish", headers: said })).status).toBe(413);
  const unsaid = ask({ method: "POST", address: "/finish", bytes: length });
  // The connection may be cut before all is sent: then there is no answer to read.
  expect([413, "cut"]).toContain(
    await unsaid.then(
      ({ status }) => status,
      () => "cut"
    )
  );
  expect((await ask({})).status).toBe(200);
});
