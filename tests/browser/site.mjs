// A static host for the built page: files as they are, under a sub-path, from this machine.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

/** The built page: dist/, or the folder that VICE_VERSA_DIST names (dist-dev while working). */
export const dist = fileURLToPath(
  new URL(`../../${process.env.VICE_VERSA_DIST ?? "dist"}/`, import.meta.url),
);

const mediaTypes = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
};

/** Serves dist/ below `path`; everything else is not found. Returns its address and a way to end it. */
export async function serve(path = "/some/where/") {
  const server = createServer(async (request, response) => {
    const asked = new URL(request.url, "http://localhost").pathname;
    const name = normalize(asked.slice(path.length)) === "." ? "index.html" : asked.slice(path.length);
    try {
      if (!asked.startsWith(path)) throw new Error("outside");
      const content = await readFile(join(dist, normalize(`/${name}`)));
      response.writeHead(200, { "content-type": mediaTypes[extname(name)] ?? "application/octet-stream" });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const address = `http://127.0.0.1:${server.address().port}${path}`;
  return { address, close: () => new Promise((closed) => server.close(closed)) };
}
