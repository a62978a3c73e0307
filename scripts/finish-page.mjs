// Trunk's last step: connects the page with its program, writes the policy that keeps the page
// from talking to anyone, and packs all of it into one file that opens by double click.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const folder = process.env.TRUNK_STAGING_DIR;
const read = (name) => readFileSync(join(folder, name), "utf8");

/** The only file of the folder whose name ends so. */
function only(ending) {
  const found = readdirSync(folder).filter((name) => name.endsWith(ending));
  if (found.length !== 1) throw new Error(`expected one *${ending}, found: ${found.join(" ")}`);
  return found[0];
}

const digest = (algorithm, bytes) => {
  return `${algorithm}-${createHash(algorithm).update(bytes).digest("base64")}`;
};

/** The texts of all inline elements of one kind, as the policy's hashes. */
function hashes(page, element) {
  const inline = new RegExp(`<${element}(?![^>]*\\b(?:src|type)=)[^>]*>([\\s\\S]*?)</${element}>`, "g");
  return [...page.matchAll(inline)].map((match) => `'${digest("sha256", match[1])}'`);
}

/** Puts the policy at the head of the page: what is not listed is refused by the browser. */
function withPolicy(page, { styles, connect }) {
  const list = (...sources) => sources.flat().join(" ") || "'none'";
  const policy = [
    "default-src 'none'",
    `script-src ${list(hashes(page, "script"), "'wasm-unsafe-eval'")}`,
    "worker-src blob:",
    `style-src ${list(styles, hashes(page, "style"))}`,
    `connect-src ${connect}`,
    "img-src data: blob:",
    `font-src ${connect === "'none'" ? "data:" : "'self'"}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const place = '<meta charset="utf-8">';
  if (!page.includes(place)) throw new Error(`index.html has no ${place}`);
  const meta = `${place}\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return page.replace(place, () => meta);
}

/** An inline script must not contain its own end. */
function inlineScript(id, text) {
  if (/<\/script|<!--/i.test(text)) throw new Error(`${id}: cannot stand inside a page`);
  return `<script id="${id}">${text}</script>`;
}

const wasmName = only("_bg.wasm");
const glueName = only(".js");
const wasm = readFileSync(join(folder, wasmName));
const glue = read(glueName);
const page = read("index.html").replace(/<script type="module">/g, "<script>");

const beforeEnd = (html, addition) => html.replace("</head>", () => `${addition}\n  </head>`);

// The folder for a web server. The glue stands in the page itself: a worker needs it whenever
// pairs are looked for, when the server may long be out of reach or have a newer version.
const served = beforeEnd(
  page,
  `  <link id="wasm" rel="preload" href="./${wasmName}" as="fetch" type="application/wasm" crossorigin>
    ${inlineScript("glue", glue)}`,
);
rmSync(join(folder, glueName));
writeFileSync(
  join(folder, "index.html"),
  withPolicy(served, { styles: ["'self'"], connect: "'self'" }),
);

// The one file. Everything that the page links to moves into it.
const stylesheet = /<link\b[^>]*\brel="stylesheet"[^>]*>/g;
const styles = [...page.matchAll(stylesheet)].map((match) => {
  const href = /\bhref="(?:\.\/)?([^"]+)"/.exec(match[0])[1];
  const style = read(href);
  // A picture or font beside the page could not be reached from the one file.
  const outside = /url\((?!\s*["']?(?:data:|#))[^)]*\)|@import/.exec(style);
  if (outside !== null) throw new Error(`${href} refers to ${outside[0]}`);
  return `<style>\n${style}</style>`;
});
let count = 0;
const packed = gzipSync(wasm, { level: 9 }).toString("base64");
const single = beforeEnd(
  page.replace(stylesheet, () => styles[count++]),
  `  ${inlineScript("glue", glue)}
    <script id="wasm" type="application/wasm+gzip+base64">${packed}</script>`,
);
const left = /<link\b[^>]*\bhref="(?!data:)[^"]*"|<script\b[^>]*\bsrc=/.exec(single);
if (left !== null) throw new Error(`the one-file page still refers to ${left[0]}`);
writeFileSync(
  join(folder, "vice-versa.html"),
  withPolicy(single, { styles: [], connect: "'none'" }),
);
