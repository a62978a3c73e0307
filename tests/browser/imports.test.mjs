// What the program can ask of a browser is a list: the functions that its glue imports. None of
// them may be a way out, whatever the page's policy says.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { dist } from "./site.mjs";

const waysOut = [
  /\bfetch\b/,
  /XMLHttpRequest/,
  /WebSocket|WebTransport|EventSource/,
  /sendBeacon/,
  /RTCPeerConnection/,
  // A database is opened by name and version number; a window by address.
  /\.open\((?![^)]*\), arg\d+ >>> 0\))/,
  // A link's address may be set: that is how a file is saved.
  /\.location = |\.assign\(|\.replace\(/,
  /\.submit\(/,
];

test("the program imports no way out of the browser", () => {
  const glue = readFileSync(join(dist, "index.html"), "utf8");
  const start = glue.indexOf("function __wbg_get_imports()");
  const end = glue.indexOf("\n    }\n", start);
  assert.ok(start > 0 && end > start, "the glue's list of imports is where it used to be");
  const imports = glue.slice(start, end);
  assert.ok(imports.includes("__wbg_"), "the list is not empty");
  assert.deepEqual(waysOut.flatMap((way) => imports.match(way)?.[0] ?? []), []);
});
