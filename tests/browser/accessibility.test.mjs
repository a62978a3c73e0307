// Every page can be used by everybody, in daylight and in the dark, on a desk and on a phone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { barriers, setScheme } from "./accessibility.mjs";
import { inEveryBrowser } from "./visit.mjs";

inEveryBrowser("accessibility", ({ visit }) => {
  for (const scheme of ["light", "dark"]) {
    test(`nothing on the start page stands in anybody's way: ${scheme}`, async () => {
      const { page } = await visit();
      await setScheme(page, scheme);
      assert.deepEqual(await barriers(page), []);
    });
  }
}, { only: ["chromium"], on: ["one file"] });
