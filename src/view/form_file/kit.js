// What the forms have in common that people fill in outside of the page: the questionnaire and
// a pair's log. Whatever they are given is shown as text, never as markup.
"use strict";
globalThis.viceVersaKit = (() => {
  /** What mail programs are sure to take whole. */
  const mailLengthMax = 2000;

  // What comes from outside may be anything: a text is a text, a list is a list.
  const text = (value) => typeof value === "string" ? value : "";
  const list = (value) => Array.isArray(value) ? value : [];
  const object = (value) => value !== null && typeof value === "object" ? value : {};

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes ?? {})) {
      if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
      else if (key === "class") made.className = value;
      else if (typeof value === "boolean") made[key] = value;
      else made.setAttribute(key, value);
    }
    made.append(...children.filter((child) => child !== null));
    return made;
  }

  // Letters for an answer's line: src/files/json/reply/code.rs reads them.
  function base64url(bytes) {
    const letters = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    return letters.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  }

  function fromBase64url(letters) {
    const plain = atob(letters.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
  }

  function checksum(bytes) {
    let sum = -1;
    for (const byte of bytes) {
      sum ^= byte;
      for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
    }
    return ((sum ^ -1) >>> 0).toString(16).padStart(8, "0");
  }

  /** An answer as one line that survives mail and chat. */
  function line(answer) {
    const bytes = new TextEncoder().encode(JSON.stringify(answer));
    return `VV1.${base64url(bytes)}.${checksum(bytes)}`;
  }

  /** Offers an answer as a file to save; returns what the file is called. */
  function offerFile(title, answer) {
    const name = `${title.replace(/[\\/:*?"<>|\p{Cc}]/gu, "-").slice(0, 80)}.json`;
    const file = new Blob([`${JSON.stringify(answer, null, 2)}\n`], { type: "application/json" });
    const link = element("a", { href: URL.createObjectURL(file), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    return name;
  }

  /** Copies letters; where the browser forbids it, `show` selects them to be copied by hand. */
  async function copyText(letters, show) {
    try {
      await navigator.clipboard.writeText(letters);
      return true;
    } catch {
      show(letters);
      return document.execCommand("copy");
    }
  }

  /**
   * Gives a link a letter to open: the whole one, or the short one where that is too long.
   * Returns whether the whole one fits.
   */
  function openMail(link, whole, short) {
    const href = ({ to, subject, body }) => {
      const address = encodeURIComponent(to).replaceAll("%40", "@");
      const lines = encodeURIComponent(body.replaceAll("\n", "\r\n"));
      return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${lines}`;
    };
    const fits = href(whole).length <= mailLengthMax;
    link.href = href(fits ? whole : short);
    return fits;
  }

  /** What is said today, by this device's clock. */
  function today() {
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    return {
      date: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
      time: `${two(now.getHours())}:${two(now.getMinutes())}`,
    };
  }

  return { copyText, element, fromBase64url, line, list, object, offerFile, openMail, text, today };
})();
