// A pair's own log: what the two write about their meetings, in a file of their own. Only the
// meetings that they wrote about go back, so that nothing else is changed by it.
"use strict";
(() => {
  const words = globalThis.viceVersaLogWords;
  const kit = globalThis.viceVersaKit;
  const { copyText, element, line, list, object, offerFile, openMail, text, today } = kit;
  const sides = ["a", "b"];
  const states = ["held", "cancelled", "planned"];
  const scores = ["useful", "as_equals"];
  const longTexts = ["discussed", "outcome", "next_step"];
  const textLengthMax = "4000";

  const isDay = (value) => /^\d{4}-\d{2}-\d{2}$/.test(value);
  const oneOf = (known, value) => known.includes(value) ? value : known.at(-1);

  /** What one of the two took away, as the file has it; anything else is nothing. */
  function takeaway(value) {
    const given = object(value);
    const score = (name) => [1, 2, 3, 4, 5].includes(given[name]) ? given[name] : null;
    return { learned: text(given.learned), useful: score("useful"), as_equals: score("as_equals") };
  }

  function meeting(value) {
    const given = object(value);
    return {
      id: text(given.id),
      date: text(given.date),
      state: oneOf(states, given.state),
      teaches: oneOf(["a", "b", "both"], given.teaches),
      topic: text(given.topic),
      second_topic: text(given.second_topic),
      ...Object.fromEntries(longTexts.map((name) => [name, text(given[name])])),
      a: takeaway(given.a),
      b: takeaway(given.b),
    };
  }

  const byId = (meetings) => new Map(meetings.map((one) => [one.id, one]));

  /** The meetings that a browser kept; whatever else it says is none. */
  function entries(kept) {
    try {
      return list(JSON.parse(kept)).map(meeting).filter((one) => one.id !== "");
    } catch {
      return [];
    }
  }

  function checked(data) {
    const given = object(data);
    const log = object(given.log);
    const topics = list(given.topics).map((topic) => [text(list(topic)[0]), text(list(topic)[1])]);
    return {
      language: given.language === "en" ? "en" : "de",
      contact: text(given.contact).trim(),
      names: { a: text(given.a), b: text(given.b) },
      order: given.first === "b" ? ["b", "a"] : sides,
      topics: topics.filter(([id, name]) => id !== "" && name !== ""),
      log,
      meetings: list(log.meetings).map(meeting).filter((one) => one.id !== "" && isDay(one.date)),
    };
  }

  class LogForm {
    constructor(root, data) {
      this.root = root;
      this.data = data;
      this.say = words[data.language];
      this.today = today().date;
      this.key = `vice-versa/log/${text(data.log.programme)}/${text(data.log.pairing)}`;
      this.ids = 0;
      this.begin(this.kept());
      this.draw();
      addEventListener("storage", ({ key, oldValue, newValue }) => {
        if (key === this.key) this.adopt(entries(oldValue), entries(newValue));
      });
    }

    /** The meetings as they were handed out, and in their place those written about since. */
    begin(written) {
      this.written = new Map(written.map((one) => [one.id, one]));
      const known = new Set(this.data.meetings.map((one) => one.id));
      const given = this.data.meetings.map((one) => this.written.get(one.id) ?? structuredClone(one));
      this.meetings = [...given, ...written.filter((one) => !known.has(one.id))];
      // Whoever writes about a meeting whose day has come mostly writes that it was held.
      const isDue = (one) => one.state === "planned" && one.date <= this.today;
      this.due = new Set(given.filter((one) => isDue(one) && !this.written.has(one.id)));
      for (const one of this.due) one.state = "held";
    }

    kept() {
      try {
        return entries(localStorage.getItem(this.key));
      } catch {
        return [];
      }
    }

    /**
     * A log is written over months: what is typed stays in this browser, beside what was kept
     * since by another tab with the same log.
     */
    keep(changed) {
      this.written.set(changed.id, changed);
      this.store((all) => {
        for (const one of this.written.values()) {
          if (one === changed || !all.has(one.id)) all.set(one.id, one);
        }
      });
    }

    remove(one) {
      this.meetings.splice(this.meetings.indexOf(one), 1);
      this.written.delete(one.id);
      this.store((all) => all.delete(one.id));
      this.drawMeetings();
    }

    store(change) {
      const all = byId(this.kept());
      change(all);
      try {
        localStorage.setItem(this.key, JSON.stringify([...all.values()]));
      } catch {
        // Where nothing can be kept, the form still works.
      }
      this.showCount();
    }

    /**
     * Another tab with the same log kept or removed something, or what was typed just before
     * this page was loaded is kept only now: it counts here too.
     */
    adopt(before, now) {
      const written = new Map(this.written);
      const left = byId(now);
      for (const { id } of before) if (!left.has(id)) written.delete(id);
      for (const one of now) written.set(one.id, one);
      const folds = this.list.querySelectorAll("details[open]");
      const open = new Set(Array.from(folds, (fold) => fold.dataset.meeting));
      this.begin([...written.values()]);
      this.drawMeetings((one) => open.has(one.id));
      this.showCount();
    }

    showCount() {
      this.shown.removeAttribute("open");
      this.status.replaceChildren();
      this.count.textContent = this.say.toSend(this.written.size);
      if (this.told) this.tell(this.problems());
    }

    /** The log as its file says it: src/files/json/log.rs. */
    log() {
      const { log } = this.data;
      const some = (fields) => {
        const said = Object.entries(fields).filter(([, value]) => value !== "" && value !== null);
        return Object.fromEntries(said);
      };
      const trimmed = (one) => ({
        ...one,
        ...Object.fromEntries(longTexts.map((name) => [name, one[name].trim()])),
        second_topic: one.teaches === "both" ? one.second_topic : "",
        a: some({ ...one.a, learned: one.a.learned.trim() }),
        b: some({ ...one.b, learned: one.b.learned.trim() }),
      });
      return {
        format: "vice-versa/log",
        schema: 1,
        programme: log.programme,
        programme_name: log.programme_name,
        round: log.round,
        pairing: log.pairing,
        date: today().date,
        meetings: [...this.written.values()].map((one) => some(trimmed(one))),
      };
    }

    id(what) {
      this.ids += 1;
      return `${what}-${this.ids}`;
    }

    day(date) {
      const [year, month, day] = date.split("-").map(Number);
      const written = new Intl.DateTimeFormat(this.data.language, { dateStyle: "full", timeZone: "UTC" });
      return isDay(date) ? written.format(Date.UTC(year, month - 1, day)) : this.say.noDay;
    }

    draw() {
      const { say, data } = this;
      const [first, second] = data.order.map((side) => data.names[side]);
      document.documentElement.lang = data.language;
      document.title = say.title(first, second);
      this.list = element("div", { class: "diary-list" });
      const programme = text(data.log.programme_name);
      const head = element(
        "header",
        { class: "answer-head" },
        programme === "" ? null : element("p", { class: "answer-programme" }, programme),
        element("h1", {}, say.heading(first, second)),
        element("p", {}, say.intro),
        element("p", { class: "muted" }, say.stays),
      );
      const adding = element(
        "button",
        { type: "button", class: "button", onclick: () => this.add() },
        say.add,
      );
      const form = element(
        "form",
        { class: "answer-form", novalidate: true, onsubmit: (event) => event.preventDefault() },
        this.list,
        element("div", { class: "answer-actions" }, adding),
        this.sending(),
      );
      this.root.replaceChildren(element("main", { class: "answer" }, head, form));
      this.drawMeetings();
    }

    /** All meetings by day; those whose turn it is to be written about stand open. */
    drawMeetings(isOpen = (one) => this.due.has(one)) {
      this.meetings.sort((one, other) => one.date < other.date ? -1 : Number(one.date > other.date));
      const none = element("p", { class: "muted" }, this.say.none);
      this.list.replaceChildren(...(this.meetings.length === 0
        ? [none]
        : this.meetings.map((one) => this.meeting(one, isOpen(one)))));
    }

    add() {
      const random = crypto.getRandomValues(new Uint8Array(6));
      const digits = Array.from(random, (byte) => byte.toString(16).padStart(2, "0")).join("");
      const made = meeting({ id: `m-${digits}`, date: this.today, state: "held", teaches: "both" });
      this.meetings.push(made);
      this.keep(made);
      this.drawMeetings((one) => one === made);
      const element = this.list.querySelector("details[open]");
      element.scrollIntoView({ block: "start" });
      element.querySelector("input").focus();
    }

    /** A meeting: a line that says when and what, and unfolded all that can be said of it. */
    meeting(one, open) {
      const { say, data } = this;
      const when = element("span", { class: "diary-when fold" });
      const about = element("span", { class: "muted" });
      const topicName = (id) => data.topics.find(([known]) => known === id)?.[1] ?? "";
      const summarise = () => {
        when.textContent = this.day(one.date);
        const teacher = one.teaches === "both" ? say.both : say.teaches(data.names[one.teaches]);
        const topics = [one.topic, one.teaches === "both" ? one.second_topic : ""];
        const named = topics.map(topicName).filter((name) => name !== "").join(", ");
        const isWritten = this.written.has(one.id);
        const state = this.due.has(one) && !isWritten ? say.unsaid : say.states[one.state];
        const parts = [named === "" ? teacher : `${teacher}: ${named}`, state];
        if (isWritten) parts.push(say.edited);
        about.textContent = parts.join(" · ");
      };
      const changed = () => {
        this.keep(one);
        summarise();
      };
      summarise();
      const made = element(
        "details",
        { class: "answer-section diary-one" },
        element("summary", {}, when, about),
        element(
          "div",
          { class: "diary-fields" },
          this.when(one, changed),
          this.what(one, changed),
          this.lines(one, "discussed", say.discussed, changed),
          element(
            "div",
            { class: "diary-sides" },
            ...data.order.map((side) => this.side(one, side, changed)),
          ),
          this.lines(one, "outcome", say.outcome, changed, say.outcomeHint),
          this.lines(one, "next_step", say.nextStep, changed),
          this.own(one),
        ),
      );
      made.open = open;
      made.dataset.meeting = one.id;
      return made;
    }

    /** A meeting that nobody handed out can be taken out again. */
    own(one) {
      if (this.data.meetings.some((known) => known.id === one.id)) return null;
      const remove = () => {
        this.remove(one);
        this.root.querySelector(".answer-actions button").focus();
      };
      return element(
        "div",
        {},
        element("button", { type: "button", class: "button button-quiet", onclick: remove }, this.say.remove),
      );
    }

    field(control, label, hint = null) {
      const id = this.id("field");
      control.id = id;
      const described = hint === null ? `${id}-error` : `${id}-error ${id}-hint`;
      control.setAttribute("aria-describedby", described);
      return element(
        "div",
        { class: "field" },
        element("label", { class: "field-label", for: id }, label),
        hint === null ? null : element("p", { class: "field-hint", id: `${id}-hint` }, hint),
        control,
        element("p", { class: "field-error", id: `${id}-error`, hidden: true }),
      );
    }

    lines(of, name, label, changed, hint = null) {
      const control = element("textarea", {
        class: "input input-lines",
        rows: "2",
        maxlength: textLengthMax,
        oninput: () => {
          of[name] = control.value;
          changed();
        },
      });
      control.value = of[name];
      control.dataset.field = name;
      return this.field(control, label, hint);
    }

    choice(legend, options, chosen, choose) {
      const name = this.id("choice");
      const option = ([value, label]) => {
        const control = element("input", {
          type: "radio",
          name,
          value: String(value),
          checked: value === chosen,
          onchange: () => choose(value),
        });
        return element(
          "label",
          { class: "choice-option" },
          control,
          element("span", { class: "choice-name" }, label),
        );
      };
      return element(
        "fieldset",
        { class: "choice choice-compact" },
        element("legend", { class: "field-label" }, legend),
        element("div", { class: "choice-options" }, ...options.map(option)),
      );
    }

    when(one, changed) {
      const { say } = this;
      const day = element("input", {
        class: "input",
        type: "date",
        onchange: () => {
          one.date = day.value;
          changed();
        },
      });
      day.value = one.date;
      day.dataset.field = "date";
      const options = states.map((state) => [state, say.stateNames[state]]);
      const choose = (state) => {
        one.state = state;
        changed();
      };
      const state = this.choice(say.state, options, one.state, choose);
      return element("div", { class: "diary-row" }, state, this.field(day, say.day));
    }

    what(one, changed) {
      const { say, data } = this;
      const who = [...data.order.map((side) => [side, data.names[side]]), ["both", say.bothShort]];
      const second = this.topic(one, "second_topic", say.secondTopic, changed);
      second.hidden = one.teaches !== "both";
      const choose = (teaches) => {
        one.teaches = teaches;
        second.hidden = teaches !== "both";
        changed();
      };
      return element(
        "div",
        { class: "diary-fields" },
        this.choice(say.who, who, one.teaches, choose),
        element("div", { class: "diary-row" }, this.topic(one, "topic", say.topic, changed), second),
      );
    }

    topic(one, name, label, changed) {
      const option = ([id, topic]) => element("option", { value: id }, topic);
      const control = element(
        "select",
        {
          class: "input",
          onchange: () => {
            one[name] = control.value;
            changed();
          },
        },
        option(["", this.say.noTopic]),
        ...this.data.topics.map(option),
      );
      control.value = one[name];
      return this.field(control, label);
    }

    /** What one of the two says, under their name. */
    side(one, side, changed) {
      const { say, data } = this;
      const heading = this.id("side");
      const name = data.names[side];
      const asked = (score) => {
        const options = [[null, say.noAnswer], ...say.scores.map((word, place) => [place + 1, word])];
        const choose = (value) => {
          one[side][score] = value;
          changed();
        };
        return this.choice(say.questions[score](name), options, one[side][score], choose);
      };
      return element(
        "div",
        { class: `diary-side diary-side-${side}`, role: "group", "aria-labelledby": heading },
        element("h3", { id: heading }, name),
        this.lines(one[side], "learned", say.learned, changed),
        ...scores.map(asked),
      );
    }

    sending() {
      const { say, data } = this;
      this.summary = element("div", { class: "answer-summary", role: "alert", tabindex: "-1" });
      this.status = element("p", { class: "answer-status", role: "status" });
      this.count = element("p", {}, say.toSend(this.written.size));
      this.letters = element("textarea", {
        class: "input input-lines answer-text",
        rows: "5",
        readonly: "",
        "aria-label": say.textLabel,
      });
      const fill = () => {
        if (this.shown.open) this.letters.value = line(this.log());
      };
      this.shown = element(
        "details",
        { ontoggle: fill },
        element("summary", { class: "button button-quiet" }, say.showText),
        this.letters,
      );
      const kind = (is) => is ? "button button-primary" : "button";
      const mail = element("a", { class: kind(true), href: "mailto:", onclick: (event) => this.mail(event) }, say.mail);
      const file = element("button", { type: "button", class: kind(data.contact === ""), onclick: () => this.save() }, say.file);
      const copy = element("button", { type: "button", class: "button", onclick: () => this.copyAndSay() }, say.copy);
      const clear = element("button", { type: "button", class: "button button-quiet", onclick: () => this.clear() }, say.clear);
      const heading = this.id("heading");
      return element(
        "section",
        { class: "answer-section answer-send", "aria-labelledby": heading },
        element("h2", { id: heading }, say.send),
        element("p", { class: "field-hint" }, say.sendTo(data.contact)),
        this.count,
        this.summary,
        element("div", { class: "answer-actions" }, data.contact === "" ? null : mail, file, copy),
        this.status,
        this.shown,
        element("p", { class: "answer-draft field-hint" }, say.draft, " ", clear),
      );
    }

    /** All that is wrong: the meeting, and what to do. */
    problems() {
      const found = [];
      for (const one of this.written.values()) {
        if (!isDay(one.date)) found.push([one, this.say.noDate]);
        else if (one.state === "held" && one.date > today().date) {
          found.push([one, this.say.aheadDate(this.day(one.date))]);
        }
      }
      if (this.written.size === 0) found.push([null, this.say.nothing]);
      return found;
    }

    ready() {
      const found = this.problems();
      this.tell(found);
      this.status.replaceChildren();
      if (found.length > 0) this.summary.focus();
      return found.length === 0;
    }

    tell(found) {
      this.told = found.length > 0;
      for (const wrong of this.root.querySelectorAll(".field-error")) wrong.hidden = true;
      for (const control of this.root.querySelectorAll("[aria-invalid]")) control.removeAttribute("aria-invalid");
      const item = ([one, message]) => {
        if (one === null) return element("li", {}, message);
        const shown = this.root.querySelector(`[data-meeting="${CSS.escape(one.id)}"]`);
        const control = shown?.querySelector('[data-field="date"]');
        control?.setAttribute("aria-invalid", "true");
        const wrong = control?.closest(".field").querySelector(".field-error");
        if (wrong) {
          wrong.textContent = message;
          wrong.hidden = false;
        }
        const go = () => {
          shown.open = true;
          control.focus();
        };
        return element("li", {}, element("button", { type: "button", class: "answer-link", onclick: go }, message));
      };
      this.summary.replaceChildren(...(found.length === 0 ? [] : [element("ul", {}, ...found.map(item))]));
    }

    save() {
      if (!this.ready()) return;
      const { order, names } = this.data;
      const [first, second] = order.map((side) => names[side]);
      const name = offerFile(`${this.say.fileName}-${first}-${second}`, this.log());
      this.status.textContent = this.say.saved(name);
    }

    async copyAndSay() {
      if (!this.ready()) return;
      this.status.textContent = await this.copy() ? this.say.copied : this.say.notCopied;
    }

    copy() {
      return copyText(line(this.log()), (letters) => {
        this.shown.open = true;
        this.letters.value = letters;
        this.letters.select();
      });
    }

    mail(event) {
      if (!this.ready()) {
        event.preventDefault();
        return;
      }
      const { say, data } = this;
      const [first, second] = data.order.map((side) => data.names[side]);
      const letter = (log) => ({
        to: data.contact,
        subject: say.subject(first, second),
        body: say.body(log, first, second),
      });
      const fits = openMail(event.currentTarget, letter(line(this.log())), letter(say.paste));
      if (!fits) this.copy();
      this.status.textContent = fits ? say.mailed : say.mailedLong;
    }

    clear() {
      try {
        localStorage.removeItem(this.key);
      } catch {
        // Nothing was kept.
      }
      this.begin([]);
      this.draw();
      this.root.querySelector("summary, button").focus();
    }
  }

  const own = document.getElementById("pair-log");
  new LogForm(document.body, checked(JSON.parse(own.textContent)));
})();
