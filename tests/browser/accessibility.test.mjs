// Every page can be used by everybody, in daylight and in the dark, on a desk and on a phone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { barriers, setScheme } from "./accessibility.mjs";
import { inEveryBrowser } from "./visit.mjs";

const places = ["#/", "#/programme", "#/topics", "#/people", "#/people/import", "#/people/questionnaire", "#/meetings", "#/learning", "#/results", "#/files"];

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
}, { only: ["chromium"], on: ["one file"] });
