// One visit to the page: opens it, and notes what it says on the console and what it asks for.
import { after, before, describe } from "node:test";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { browsers, launch } from "./browsers.mjs";
import { dist, serve } from "./site.mjs";

/** The two ways in which the page is handed out. */
export const forms = ["served", "one file"];

/**
 * Describes tests once for each browser and form. `body` gets `visit(options)`, which opens the
 * page in a fresh profile, and what is under test.
 */
export function inEveryBrowser(title, body, { only = browsers, on = forms } = {}) {
  for (const browser of browsers.filter((name) => only.includes(name))) {
    for (const form of on) {
      describe(`${title} (${browser}, ${form})`, () => {
        let site;
        const open = new Set();
        before(async () => {
          site = await serve();
        });
        after(async () => {
          await Promise.all([...open].map((one) => one.close()));
          await site.close();
        });
        const visit = async (options) => {
          const address = form === "served"
            ? site.address
            : pathToFileURL(join(dist, "vice-versa.html")).href;
          const visited = await Visit.start(browser, address, options);
          open.add(visited);
          return visited;
        };
        body({ visit, browser, form });
      });
    }
  }
}

/** The page in a browser of its own. */
export class Visit {
  /** What went wrong on the page: console errors and warnings, uncaught exceptions. */
  complaints = [];
  /** Every address that the page asked for. */
  requests = [];

  static async start(browserName, address, { language = "de", path = "" } = {}) {
    const visit = new Visit();
    visit.address = address;
    visit.browser = await launch(browserName, { language });
    visit.page = await visit.browser.newPage();
    visit.page.on("console", (message) => {
      if (["error", "warn", "warning"].includes(message.type())) {
        visit.complaints.push(`${message.type()}: ${message.text()}`);
      }
    });
    visit.page.on("pageerror", (error) => visit.complaints.push(`exception: ${error.message}`));
    visit.page.on("request", (request) => visit.requests.push(request.url()));
    await visit.page.goto(address + path, { waitUntil: "load" });
    await visit.page.waitForSelector("main");
    return visit;
  }

  /** The addresses asked for that are neither the page's own nor inside of it. */
  outsideRequests() {
    const own = this.address.startsWith("file:") ? [this.address] : [this.address];
    return this.requests.filter((asked) => {
      return !/^(?:data|blob|about):/.test(asked) && !own.some((start) => asked.startsWith(start));
    });
  }

  async close() {
    await this.browser.close().catch(() => {});
  }
}
