// The browsers that the tests drive: those of this machine, started afresh with an empty profile.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import puppeteer from "puppeteer-core";

/** The first of the named programs on PATH, or null. */
function program(...names) {
  for (const name of names) {
    for (const folder of process.env.PATH.split(delimiter)) {
      if (existsSync(join(folder, name))) return join(folder, name);
    }
  }
  return null;
}

const programs = {
  chromium: program("chromium", "google-chrome", "chrome"),
  firefox: program("firefox-esr", "firefox"),
};

/**
 * Where Chromium calls on its own, whatever page is open. It shall not: a packet that leaves the
 * machine is then the page's (scripts/check-silence).
 */
const ownAddresses = [
  "accounts.google.com",
  "android.clients.google.com",
  "clients2.google.com",
  "content-autofill.googleapis.com",
  "optimizationguide-pa.googleapis.com",
  "safebrowsing.googleapis.com",
  "update.googleapis.com",
  "www.google.com",
];

/** How long a browser may take to start or to answer, in milliseconds: machines can be busy. */
const patience = 180_000;

/** The browsers to test in; Firefox only where it is installed. */
const wanted = (process.env.VICE_VERSA_BROWSERS ?? "chromium,firefox").split(",");
export const browsers = wanted.filter((name) => programs[name] !== null);

/**
 * Starts a browser that prefers `language` ("de" or "en"), with an empty profile, or the one in
 * the folder `profile`, which stays.
 */
export function launch(name, { language = "de", profile } = {}) {
  return name === "firefox" ? launchFirefox(language, profile) : launchChromium(language, profile);
}

function launchChromium(language, profile) {
  return puppeteer.launch({
    executablePath: programs.chromium,
    userDataDir: profile,
    headless: true,
    timeout: patience,
    protocolTimeout: patience,
    env: { ...process.env, LANGUAGE: language },
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      `--host-resolver-rules=${ownAddresses.map((name) => `MAP ${name} ~NOTFOUND`).join(",")}`,
      `--lang=${language}`,
      `--accept-lang=${language}`,
    ],
  });
}

function launchFirefox(language, profile) {
  return puppeteer.launch({
    browser: "firefox",
    executablePath: programs.firefox,
    userDataDir: profile,
    headless: true,
    timeout: patience,
    protocolTimeout: patience,
    extraPrefsFirefox: {
      "intl.accept_languages": language,
      // As at home: without these two, a page from file:// may do more than it may there.
      "remote.prefs.recommended": false,
      "security.fileuri.strict_origin_policy": true,
      "datareporting.policy.dataSubmissionEnabled": false,
      "app.update.disabledForTesting": true,
    },
  });
}
