// Kills a browser in the middle of typing, again and again, and opens the same profile anew:
// whatever the page had called saved has to be there. `node kill.mjs 200` for a long run,
// `node kill.mjs 20 firefox` for the other browser.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { dist, serve } from "./site.mjs";
import { Visit } from "./visit.mjs";

const letters = "abcdefghijklmnopqrstuvwxyz";
const pick = (from, to) => from + Math.random() * (to - from);
const pause = (milliseconds) => new Promise((later) => setTimeout(later, milliseconds));

/** Notes in the page each text of the field at the moment when the page calls it saved. */
function watchSign() {
  const note = () => {
    const sign = document.querySelector(".save-sign-saved");
    const field = document.querySelector("main input");
    if (sign !== null && field !== null) globalThis.calledSaved(field.value);
  };
  new MutationObserver(note).observe(document.querySelector(".header"), {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
}

/** One browser profile that is used and killed over and over. */
class Victim {
  /** Every text that the field has had, in order. */
  texts = [""];
  /** Which of them was called saved last. */
  promised = 0;

  constructor(browser, address) {
    this.browser = browser;
    this.address = address;
    this.profile = mkdtempSync(join(tmpdir(), "vice-versa-kill-"));
  }

  /** Opens the page, looks whether all that was promised is there, types, and kills it. */
  async round() {
    const visited = await Visit.start(this.browser, this.address, {
      path: "#/programme",
      profile: this.profile,
    });
    const field = await visited.field("Name");
    const found = await field.evaluate((input) => input.value);
    const index = this.texts.lastIndexOf(found);
    const lost = this.promised - index;
    this.texts = [found];
    this.promised = 0;
    await visited.page.exposeFunction("calledSaved", (text) => {
      this.promised = Math.max(this.promised, this.texts.lastIndexOf(text));
    });
    await visited.page.evaluate(watchSign);
    const lifetime = pick(100, 10_000);
    await Promise.race([this.type(field, found), pause(lifetime)]);
    // The whole group at once, so that nothing can be tidied up.
    const { pid } = visited.browser.process();
    process.kill(-pid, "SIGKILL");
    this.dead = true;
    await visited.browser.disconnect().catch?.(() => {});
    return { lost: index < 0 || lost > 0 ? { found, lost } : null, lifetime, typed: this.texts.length };
  }

  async type(field, before) {
    this.dead = false;
    let text = before;
    try {
      await field.focus();
      // A text that has become long is written over.
      if (before.length > 200) text = "";
      await field.evaluate((input, from) => input.setSelectionRange(from, input.value.length), text.length);
      while (!this.dead) {
        const burst = Math.ceil(pick(0, 5));
        for (let index = 0; index < burst && !this.dead; index += 1) {
          const letter = letters[Math.floor(pick(0, letters.length))];
          text += letter;
          this.texts.push(text);
          await field.type(letter);
        }
        await pause(pick(0, 900));
      }
    } catch {
      // It was killed while typing.
    }
  }

  remove() {
    rmSync(this.profile, { recursive: true, force: true });
  }
}

/** Kills so many times, in turns served and as a file; returns what was found. */
export async function killMany(times, browser = "chromium") {
  const site = await serve();
  const file = pathToFileURL(join(dist, "vice-versa.html")).href;
  const victims = [site.address, file].map((address) => new Victim(browser, address));
  const result = { killed: 0, promises: 0, typed: 0, lost: [] };
  // One more round each looks at what the last kill left.
  for (let round = 0; round < times + victims.length; round += 1) {
    const victim = victims[round % victims.length];
    const before = victim.promised;
    const { lost, typed } = await victim.round();
    if (before > 0) result.promises += 1;
    if (lost !== null) result.lost.push({ round, address: victim.address, ...lost });
    if (round < times) result.killed += 1;
    result.typed += typed;
    if (round % 10 === 9) console.error(JSON.stringify(result));
  }
  for (const victim of victims) victim.remove();
  await site.close();
  return result;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const result = await killMany(Number(process.argv[2] ?? 3), process.argv[3]);
  console.log(JSON.stringify(result));
  process.exit(result.lost.length === 0 ? 0 : 1);
}
