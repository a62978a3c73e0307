// A clock that tests set: the page takes its day for today. For `before` of a visit, and for
// page.evaluate; both run within the page.

/** The page's clock stands at what is noted, or at the beginning of the story, and runs on. */
export function setUpClock() {
  const RealDate = Date;
  const noted = () => {
    try {
      return localStorage.getItem("clock");
    } catch {
      return null;
    }
  };
  const now = () => RealDate.parse(noted() ?? "2027-01-04T09:00:00") + performance.now();
  globalThis.Date = class extends RealDate {
    constructor(...parts) {
      if (parts.length === 0) super(now());
      else super(...parts);
    }

    static now() {
      return now();
    }
  };
}

/** From now on the page's clock stands at a day. */
export async function setClock(page, day) {
  await page.evaluate((at) => localStorage.setItem("clock", `${at}T09:00:00`), day);
  await page.reload();
  await page.waitForSelector("main h1");
}
