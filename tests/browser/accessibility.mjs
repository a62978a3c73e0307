// axe-core on the page as it stands: WCAG 2.2 at levels A and AA, and what axe calls good practice.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds wrong, one line each: the rule, and the elements that break it. */
export async function barriers(page) {
  await rest(page);
  // Evaluated by the browser's driver, which the page's policy does not hold back.
  await page.evaluate(source);
  const { violations } = await page.evaluate(() => {
    return globalThis.axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
  });
  return violations.map(({ id, help, nodes }) => {
    return `${id}: ${help}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`;
  });
}

/**
 * Waits until nothing is on its way from one look to another: a colour in between, as after a
 * switch to the dark scheme, is nobody's barrier.
 */
async function rest(page) {
  await page.evaluate(async () => {
    // A transition starts with the next drawing, not with the change that calls for it.
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const ending = document.getAnimations().filter((one) => {
      return one.effect.getComputedTiming().endTime !== Infinity;
    });
    await Promise.all(ending.map((one) => one.finished.catch(() => {})));
  });
}

/** Switches between "light" and "dark"; Chromium only. */
export async function setScheme(page, scheme) {
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
}
