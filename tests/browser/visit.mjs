// One visit to the page: opens it, and notes what it says on the console and what it asks for.
import { after, before, describe } from "node:test";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { browsers, launch } from "./browsers.mjs";
import { dist, serve } from "./site.mjs";

/** The two ways in which the page is handed out. */
export const forms = ["served", "one file"];

/** Describes tests as below in Chromium, and in Firefox, which is slow to drive, from file:// alone. */
export function inBothBrowsers(title, body) {
  inEveryBrowser(title, body, { only: ["chromium"] });
  inEveryBrowser(title, body, { only: ["firefox"], on: ["one file"] });
}

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

  /**
   * Opens the page: in a browser of its own, with the profile in a folder, or as another tab of
   * `beside`. `before` is run in the page before the page's own scripts.
   */
  static async start(browserName, address, options = {}) {
    const { language = "de", path = "", profile, beside, before } = options;
    const visit = new Visit();
    visit.address = address;
    visit.isFirefox = browserName === "firefox";
    visit.browser = beside?.browser ?? await launch(browserName, { language, profile });
    visit.page = await visit.browser.newPage();
    if (before !== undefined) await visit.page.evaluateOnNewDocument(before);
    await visit.page.setViewport({ width: 1280, height: 900 }).catch((error) => {
      // An older Firefox sets the size, and knows nothing of the screen's orientation.
      if (!/unknown command/.test(error.message)) throw error;
    });
    visit.page.setDefaultTimeout(120_000);
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

  /** Presses what has this role and accessible name, as soon as it can be pressed. */
  async press(name, role = "button") {
    if (this.isFirefox) return this.pressWithoutMouse(name, role);
    await this.page.locator(`::-p-aria([name="${name}"][role="${role}"])`).click();
  }

  /** The same for Firefox, where the driver's mouse waits for frames that are never drawn. */
  async pressWithoutMouse(name, role) {
    await this.until(`something to press, "${name}"`, () => {
      return this.page.evaluate((wanted, tags) => {
        const called = (one) => (one.getAttribute("aria-label") ?? one.textContent).trim() === wanted;
        const found = [...document.querySelectorAll(tags)].find((one) => {
          return called(one) && !one.disabled && one.getClientRects().length > 0;
        });
        found?.click();
        return found !== undefined;
      }, name, role === "link" ? "a" : "button, summary, [role=button]");
    });
  }

  /** The input, select or textarea whose label begins so. */
  field(label) {
    return this.until(`a field "${label}"`, async () => {
      const found = await this.page.evaluateHandle((wanted) => {
        const controls = [...document.querySelectorAll("input, select, textarea")];
        const named = (control) => {
          const by = control.getAttribute("aria-label") ?? "";
          const labels = [...(control.labels ?? [])].map((one) => one.textContent);
          return [by, ...labels].some((text) => text.trim().startsWith(wanted));
        };
        return controls.find(named);
      }, label);
      return found.asElement();
    });
  }

  /** Puts files into the place for files with this label; a file is a path of this machine. */
  async choose(label, ...paths) {
    await (await this.field(label)).uploadFile(...paths);
  }

  /** Chooses an option by its text, in the list with this label. */
  async select(label, option) {
    const list = await this.field(label);
    const value = await list.evaluate((element, wanted) => {
      return [...element.options].find((one) => one.textContent.trim() === wanted)?.value;
    }, option);
    if (value === undefined) throw new Error(`"${label}" has no option "${option}"`);
    await list.select(value);
  }

  /** Follows a link inside of the page. */
  async go(hash) {
    await this.page.evaluate((wanted) => {
      location.hash = wanted;
    }, hash);
    await this.until(`a page at ${hash}`, () => {
      return this.page.evaluate(() => document.querySelector("main h1") !== null);
    });
  }

  /** Does something that saves a file, and returns the file's name and text. */
  async download(act) {
    await this.page.evaluate(() => {
      globalThis.saved = [];
      const blobs = new Map();
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob) => {
        const address = make(blob);
        blobs.set(address, blob);
        return address;
      };
      HTMLAnchorElement.prototype.click = function click() {
        globalThis.saved.push([this.download, blobs.get(this.href)]);
      };
    });
    await act();
    return this.until("a saved file", () => this.page.evaluate(async () => {
      if (globalThis.saved.length === 0) return null;
      const [name, blob] = globalThis.saved[0];
      return { name, text: await blob.text() };
    }));
  }

  /** The text of the page as a person sees it. */
  text() {
    return this.page.evaluate(() => document.body.innerText);
  }

  /**
   * Waits until the page shows this text, a string or a regular expression, and all that is drawn
   * some frames later; returns the match.
   */
  sees(wanted) {
    return this.until(`the text ${wanted}`, async () => {
      const text = await this.text();
      const found = typeof wanted === "string" ? text.includes(wanted) : text.match(wanted);
      return found && await this.isWhole() && found;
    });
  }

  /** Whether nothing is about to be drawn in one of the next frames. */
  isWhole() {
    return this.page.evaluate(() => {
      return document.querySelector(".later, .pair-cards[aria-busy=true]") === null;
    });
  }

  /** Asks until the answer is there. Not waitForFunction, whose eval the page's policy refuses. */
  async until(what, ask, { seconds = 120 } = {}) {
    const end = Date.now() + seconds * 1000;
    for (;;) {
      const answer = await ask();
      if (answer) return answer;
      if (Date.now() > end) throw new Error(`waited ${seconds} s for ${what}:\n${await this.text()}`);
      await new Promise((later) => setTimeout(later, 50));
    }
  }

  /** Closes the tab as a person does. */
  async leave() {
    // A browser without tabs may end.
    await this.browser.newPage();
    await this.page.close({ runBeforeUnload: true });
    await this.until("the tab to be gone", async () => !(await this.browser.pages()).includes(this.page));
  }

  async close() {
    await this.browser.close().catch(() => {});
  }
}
