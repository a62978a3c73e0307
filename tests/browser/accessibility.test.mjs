// Every page can be used by everybody, in daylight and in the dark, on a desk and on a phone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { barriers, setScheme } from "./accessibility.mjs";
import { inEveryBrowser } from "./visit.mjs";

const places = ["#/", "#/programme", "#/topics", "#/people", "#/people/import", "#/people/questionnaire", "#/meetings", "#/learning", "#/results", "#/files"];

/** Goes through the page with the tab key; returns what has the focus out of sight or behind a bar. */
async function hiddenStops(page, most = 60) {
  const hidden = [];
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(async () => {
      await new Promise((drawn) => requestAnimationFrame(drawn));
      const element = document.activeElement;
      const { left, top, width, height } = element.getBoundingClientRect();
      const inFront = document.elementFromPoint(left + width / 2, top + height / 2);
      // Nothing is in front of what is not in sight at all.
      const bar = inFront?.closest(".header, .path");
      return {
        name: `${location.hash} ${element.getAttribute("aria-label") ?? element.textContent}`,
        isEnd: element === document.body,
        isHidden: !inFront || (bar != null && !bar.contains(element)),
      };
    });
    if (stop.isEnd) break;
    if (stop.isHidden) hidden.push(stop.name);
  }
  return hidden;
}

inEveryBrowser("accessibility", ({ visit }) => {
  for (const scheme of ["light", "dark"]) {
    for (const [name, width] of [["desk", 1280], ["phone", 390]]) {
      test(`nothing stands in anybody's way: ${scheme}, ${name}`, async () => {
        const visited = await visit();
        const { page } = visited;
        await page.setViewport({ width, height: 900 });
        await setScheme(page, scheme);
        const found = {};
        for (const place of places) {
          await visited.go(place);
          const barriersHere = await barriers(page);
          if (barriersHere.length > 0) found[place] = barriersHere;
        }
        assert.deepEqual(found, {});
      });
    }
  }

  for (const [name, width] of [["desk", 1280], ["phone", 390]]) {
    test(`what has the focus is in sight: ${name}`, async () => {
      const visited = await visit({ path: "#/" });
      const { page } = visited;
      await page.setViewport({ width, height: 844 });
      const hidden = await hiddenStops(page);
      await visited.pressWithoutMouse("Beispiel öffnen", "button");
      for (const place of ["#/people", "#/topics", "#/pairing"]) {
        await visited.go(place);
        hidden.push(...await hiddenStops(page));
      }
      assert.deepEqual(hidden, []);
    });
  }
}, { only: ["chromium"], on: ["one file"] });
