// The questionnaire that a person fills in: within the page for whoever follows a link, and as
// a small file of its own. One program for both, plain JavaScript, so that a phone has it at
// once. Whatever it is given is shown as text, never as markup.
"use strict";
(() => {
  const words = globalThis.viceVersaAnswerWords;
  const kit = globalThis.viceVersaKit;
  const { copyText, element, fromBase64url, line, list, object, offerFile, openMail } = kit;
  const { text, today } = kit;
  const levels = ["junior", "middle", "executive"];
  const commonLanguages = ["de", "en", "fr", "es", "it", "pl", "tr", "uk", "ru", "ar"];
  const textFields = ["name", "email", "role", "department", "location"];

  function grades(value) {
    const good = Object.entries(object(value)).filter(([, grade]) => [1, 2, 3].includes(grade));
    return new Map(good);
  }

  function checked(data) {
    const given = object(data);
    const areas = list(given.topics).map((area) => ({
      name: text(list(area)[0]),
      topics: list(list(area)[1])
        .map((topic) => ({ id: text(list(topic)[0]), name: text(list(topic)[1]) }))
        .filter((topic) => topic.id !== "" && topic.name !== ""),
    }));
    return {
      programme: text(given.programme),
      name: text(given.name),
      language: given.language === "en" ? "en" : "de",
      contact: text(given.contact).trim(),
      areas: areas.filter((area) => area.topics.length > 0),
      person: given.person === undefined ? null : object(given.person),
    };
  }

  class Form {
    constructor(root, data) {
      this.root = root;
      this.data = data;
      this.say = words[data.language];
      this.key = `vice-versa/answer/${data.programme}/${text(data.person?.id)}`;
      this.answer = this.begin(this.kept() ?? data.person ?? {});
      this.ids = 0;
      this.draw();
    }

    /** The answer so far: what was typed before a reload, or what is known of the person. */
    begin(from) {
      const answer = Object.fromEntries(textFields.map((field) => [field, text(from[field])]));
      return {
        ...answer,
        level: levels.includes(from.level) ? from.level : "",
        languages: new Set(list(from.languages).map(text).filter((code) => code !== "")),
        offers: grades(from.offers),
        wants: grades(from.wants),
        own: list(from.own)
          .map((topic) => ({ id: text(object(topic).id), name: text(object(topic).name) }))
          .filter((topic) => topic.id !== "" && topic.name !== ""),
        absences: list(from.absences)
          .map((one) => ({ from: text(object(one).from), to: text(object(one).to) })),
        note: text(from.note),
      };
    }

    kept() {
      try {
        return JSON.parse(sessionStorage.getItem(this.key));
      } catch {
        return null;
      }
    }

    keep() {
      const { languages, offers, wants } = this.answer;
      const plain = {
        ...this.answer,
        languages: [...languages],
        offers: Object.fromEntries(offers),
        wants: Object.fromEntries(wants),
      };
      try {
        sessionStorage.setItem(this.key, JSON.stringify(plain));
      } catch {
        // Where nothing can be kept, the form still works.
      }
      this.shown?.removeAttribute("open");
      this.status?.replaceChildren();
      // What is put right is no longer told.
      if (this.told) this.tell(this.problems());
    }

    /** The answer as its file says it: src/files/json/reply/read.rs. */
    reply() {
      const { answer, data } = this;
      const named = new Set([...answer.offers.keys(), ...answer.wants.keys()]);
      const said = (field) => {
        const value = answer[field].trim();
        // On a questionnaire made for one person, an emptied field is an answer as well.
        return value !== "" || data.person !== null ? value : undefined;
      };
      const languages = [...answer.languages].sort();
      const absences = answer.absences.filter((one) => one.from !== "" && one.to !== "");
      return {
        format: "vice-versa/reply",
        schema: 1,
        programme: data.programme,
        programme_name: data.name || undefined,
        ...today(),
        participant: {
          id: text(data.person?.id) || undefined,
          name: answer.name.trim(),
          email: said("email"),
          role: said("role"),
          level: answer.level,
          department: said("department"),
          location: said("location"),
          languages: languages.length > 0 || data.person !== null ? languages : undefined,
          offers: Object.fromEntries(answer.offers),
          wants: Object.fromEntries(answer.wants),
          absences: absences.length > 0 || data.person !== null ? absences : undefined,
          note: answer.note.trim() || undefined,
        },
        new_topics: answer.own
          .filter((topic) => named.has(topic.id))
          .map(({ id, name }) => ({ id, name, area: "other" })),
      };
    }

    id(what) {
      this.ids += 1;
      return `${what}-${this.ids}`;
    }

    draw() {
      const { say, data } = this;
      document.documentElement.lang = data.language;
      document.title = say.title(data.name);
      this.summary = element("div", { class: "answer-summary", role: "alert", tabindex: "-1" });
      const form = element(
        "form",
        { class: "answer-form", novalidate: true, onsubmit: (event) => event.preventDefault() },
        this.aboutYou(),
        this.topics("offers", say.offers, say.offersHint, say.offersGrade, say.knowledge),
        this.topics("wants", say.wants, say.wantsHint, say.wantsGrade, say.interest),
        this.further(),
        this.sending(),
      );
      const head = element(
        "header",
        { class: "answer-head" },
        data.name === "" ? null : element("p", { class: "answer-programme" }, data.name),
        element("h1", {}, say.heading),
        element("p", {}, say.intro),
        element("p", { class: "muted" }, say.stays),
      );
      this.root.replaceChildren(element("main", { class: "answer" }, head, form));
    }

    section(title, hint, ...children) {
      const heading = this.id("heading");
      return element(
        "section",
        { class: "answer-section", "aria-labelledby": heading },
        element("h2", { id: heading }, title),
        hint === null ? null : element("p", { class: "field-hint" }, hint),
        ...children,
      );
    }

    /** A field with its label, its hint, and a place for what is wrong. */
    field(control, label, { hint = null, required = false } = {}) {
      const id = this.id("field");
      control.id = id;
      const wrong = element("p", { class: "field-error", id: `${id}-error`, hidden: true });
      const described = [`${id}-error`];
      if (hint !== null) described.push(`${id}-hint`);
      control.setAttribute("aria-describedby", described.join(" "));
      if (required) control.required = true;
      const needed = required ? element("span", { class: "answer-required" }, ` (${this.say.required})`) : null;
      return element(
        "div",
        { class: "field" },
        element("label", { class: "field-label", for: id }, label, needed),
        hint === null ? null : element("p", { class: "field-hint", id: `${id}-hint` }, hint),
        control,
        wrong,
      );
    }

    input(field, label, attributes, options) {
      const control = element("input", {
        class: "input",
        type: "text",
        maxlength: "200",
        ...attributes,
        oninput: () => {
          this.answer[field] = control.value;
          this.keep();
        },
      });
      control.value = this.answer[field];
      control.dataset.field = field;
      return this.field(control, label, options);
    }

    aboutYou() {
      const { say } = this;
      return this.section(
        say.you,
        null,
        this.input("name", say.name, { autocomplete: "name" }, { required: true }),
        this.input("email", say.email, { type: "email", autocomplete: "email" }),
        this.level(),
        this.input("role", say.role, { autocomplete: "organization-title" }),
        element(
          "div",
          { class: "field-row" },
          this.input("department", say.department, {}),
          this.input("location", say.location, {}),
        ),
        this.languages(),
      );
    }

    level() {
      const { say } = this;
      const name = this.id("level");
      const option = (code) => {
        const control = element("input", {
          type: "radio",
          name,
          value: code,
          checked: this.answer.level === code,
          required: true,
          onchange: () => {
            this.answer.level = code;
            this.keep();
          },
        });
        control.dataset.field = "level";
        return element(
          "label",
          { class: "choice-option" },
          control,
          element("span", { class: "choice-name" }, say.levels[code]),
          element("span", { class: "choice-help" }, say.levelHelp[code]),
        );
      };
      const wrong = element("p", { class: "field-error", id: `${name}-error`, hidden: true });
      return element(
        "fieldset",
        { class: "choice field", "aria-describedby": `${name}-error` },
        element("legend", { class: "field-label" }, say.level, element("span", { class: "answer-required" }, ` (${say.required})`)),
        element("div", { class: "choice-options" }, ...levels.map(option)),
        wrong,
      );
    }

    chip(label, checked, onchange) {
      const control = element("input", { type: "checkbox", checked, onchange: () => onchange(control.checked) });
      return element("label", { class: "answer-chip" }, control, element("span", {}, label));
    }

    languages() {
      const { languages } = this.answer;
      const names = new Intl.DisplayNames([this.data.language], { type: "language" });
      const nameOf = (code) => {
        try {
          return names.of(code);
        } catch {
          return code;
        }
      };
      const chip = (code) => this.chip(nameOf(code), languages.has(code), (on) => {
        if (on) languages.add(code);
        else languages.delete(code);
        this.keep();
      });
      const codes = [...new Set([...commonLanguages, ...languages])];
      return element(
        "fieldset",
        { class: "choice" },
        element("legend", { class: "field-label" }, this.say.languages),
        element("div", { class: "answer-chips" }, ...codes.map(chip)),
      );
    }

    /** Topics to choose from, and below them a grade for each that is chosen. */
    topics(kind, title, hint, gradeTitle, gradeNames) {
      const { say, answer, data } = this;
      const chosen = answer[kind];
      const graded = element("div", { class: "answer-graded" });
      const groups = element("div", { class: "answer-groups" });
      const nameOf = new Map(data.areas.flatMap((area) => area.topics.map((topic) => [topic.id, topic.name])));

      const grade = (id) => {
        const name = this.id("grade");
        const option = (label, index) => element(
          "label",
          { class: "choice-option" },
          element("input", {
            type: "radio",
            name,
            value: String(index + 1),
            checked: chosen.get(id) === index + 1,
            onchange: () => {
              chosen.set(id, index + 1);
              this.keep();
            },
          }),
          element("span", { class: "choice-name" }, label),
        );
        const topic = nameOf.get(id) ?? answer.own.find((one) => one.id === id)?.name;
        return element(
          "fieldset",
          { class: "choice choice-compact answer-grade" },
          element("legend", {}, topic),
          element("div", { class: "choice-options" }, ...gradeNames.map(option)),
        );
      };
      const known = (id) => nameOf.has(id) || answer.own.some((topic) => topic.id === id);
      const drawGrades = () => {
        for (const id of [...chosen.keys()]) if (!known(id)) chosen.delete(id);
        graded.replaceChildren(...(chosen.size === 0
          ? []
          : [element("h3", {}, gradeTitle), ...[...chosen.keys()].map(grade)]));
      };
      const chip = ({ id, name }) => {
        const made = this.chip(name, chosen.has(id), (on) => {
          if (on) chosen.set(id, 2);
          else chosen.delete(id);
          drawGrades();
          this.keep();
        });
        made.firstChild.dataset.field = kind;
        return made;
      };
      const group = (name, topics) => element(
        "fieldset",
        { class: "answer-group" },
        element("legend", {}, name),
        element("div", { class: "answer-chips" }, ...topics.map(chip)),
      );
      const drawGroups = () => {
        const own = answer.own.length === 0 ? [] : [group(say.own, answer.own)];
        groups.replaceChildren(...data.areas.map((area) => group(area.name, area.topics)), ...own);
      };
      this.redraw = [...(this.redraw ?? []), drawGroups];
      drawGroups();
      drawGrades();

      const typed = element("input", { class: "input", type: "text", maxlength: "100" });
      const add = () => {
        const name = typed.value.trim().replace(/\s+/g, " ");
        if (name === "") return typed.focus();
        const same = (topic) => topic.name.toLowerCase() === name.toLowerCase();
        const there = [...data.areas.flatMap((area) => area.topics), ...answer.own].find(same);
        const topic = there ?? { id: `new-${answer.own.length + 1}`, name };
        if (there === undefined) answer.own.push(topic);
        if (!chosen.has(topic.id)) chosen.set(topic.id, 2);
        typed.value = "";
        for (const draw of this.redraw) draw();
        drawGrades();
        this.keep();
        typed.focus();
      };
      typed.addEventListener("keydown", (event) => {
        if (event.key === "Enter") {
          event.preventDefault();
          add();
        }
      });
      const adding = element(
        "div",
        { class: "answer-add" },
        this.field(typed, say.more),
        element("button", { type: "button", class: "button", onclick: add }, say.add),
      );
      const section = this.section(title, hint, groups, adding, graded);
      section.classList.add(`answer-${kind}`);
      return section;
    }

    further() {
      const { say, answer } = this;
      const rows = element("div", { class: "answer-absences" });
      const draw = () => rows.replaceChildren(...answer.absences.map(row));
      const row = (absence, index) => {
        const day = (end, label) => {
          const control = element("input", {
            class: "input",
            type: "date",
            onchange: () => {
              absence[end] = control.value;
              this.keep();
            },
          });
          control.value = absence[end];
          control.dataset.field = "absences";
          return this.field(control, label);
        };
        const remove = () => {
          answer.absences.splice(index, 1);
          draw();
          this.keep();
          adding.focus();
        };
        return element(
          "div",
          { class: "answer-absence", role: "group", "aria-label": `${say.absences} ${index + 1}` },
          day("from", say.from),
          day("to", say.to),
          element("button", { type: "button", class: "button button-quiet", onclick: remove }, say.remove),
        );
      };
      const adding = element("button", {
        type: "button",
        class: "button",
        onclick: () => {
          answer.absences.push({ from: "", to: "" });
          draw();
          rows.lastChild.querySelector("input").focus();
          this.keep();
        },
      }, say.addAbsence);
      draw();
      const note = element("textarea", {
        class: "input input-lines",
        rows: "3",
        maxlength: "2000",
        oninput: () => {
          answer.note = note.value;
          this.keep();
        },
      });
      note.value = answer.note;
      const absences = element(
        "fieldset",
        { class: "choice" },
        element("legend", { class: "field-label" }, say.absences),
        element("p", { class: "field-hint" }, say.absencesHint),
        rows,
        adding,
      );
      return this.section(say.further, null, absences, this.field(note, say.note, { hint: say.noteHint }));
    }

    sending() {
      const { say, data } = this;
      this.status = element("p", { class: "answer-status", role: "status" });
      this.letters = element("textarea", {
        class: "input input-lines answer-text",
        rows: "5",
        readonly: "",
        "aria-label": say.textLabel,
      });
      this.shown = element(
        "details",
        {
          ontoggle: () => {
            if (this.shown.open) this.letters.value = line(this.reply());
          },
        },
        element("summary", { class: "button button-quiet" }, say.showText),
        this.letters,
      );
      const first = (is) => is ? "button button-primary" : "button";
      const mail = element("a", { class: first(true), href: "mailto:", onclick: (event) => this.mail(event) }, say.mail);
      const file = element("button", { type: "button", class: first(data.contact === ""), onclick: () => this.save() }, say.file);
      const copy = element("button", { type: "button", class: "button", onclick: () => this.copyAndSay() }, say.copy);
      const clear = element("button", { type: "button", class: "button button-quiet", onclick: () => this.clear() }, say.clear);
      const section = this.section(
        say.send,
        say.sendTo(data.contact),
        this.summary,
        element("div", { class: "answer-actions" }, data.contact === "" ? null : mail, file, copy),
        this.status,
        this.shown,
        element("p", { class: "answer-draft field-hint" }, say.draft, " ", clear),
      );
      section.classList.add("answer-send");
      return section;
    }

    /** All that is wrong: the field, and what to do. */
    problems() {
      const { answer, say } = this;
      const found = [];
      if (answer.name.trim() === "") found.push(["name", say.noName]);
      const email = answer.email.trim();
      if (email !== "" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) found.push(["email", say.noEmail]);
      if (answer.level === "") found.push(["level", say.noLevel]);
      if (answer.offers.size + answer.wants.size === 0) found.push(["offers", say.noTopic]);
      const half = (one) => (one.from !== "" || one.to !== "") && (one.from === "" || one.to === "" || one.to < one.from);
      if (answer.absences.some(half)) found.push(["absences", say.noDays]);
      return found;
    }

    /** Whether the answer can go; else shows what is missing and leads there. */
    ready() {
      const found = this.problems();
      this.tell(found);
      this.status.replaceChildren();
      if (found.length > 0) this.summary.focus();
      return found.length === 0;
    }

    /** Shows what is missing, beside each field and all together. */
    tell(found) {
      this.told = found.length > 0;
      for (const wrong of this.root.querySelectorAll(".field-error")) wrong.hidden = true;
      for (const control of this.root.querySelectorAll("[aria-invalid]")) control.removeAttribute("aria-invalid");
      const item = ([field, message]) => {
        const control = this.root.querySelector(`[data-field="${field}"]`);
        control?.setAttribute("aria-invalid", "true");
        const wrong = control?.closest(".field")?.querySelector(".field-error");
        if (wrong) {
          wrong.textContent = message;
          wrong.hidden = false;
        }
        const go = () => {
          control?.focus();
          control?.closest(".field, section")?.scrollIntoView({ block: "center" });
        };
        return element("li", {}, element("button", { type: "button", class: "answer-link", onclick: go }, message));
      };
      this.summary.replaceChildren(...(found.length === 0
        ? []
        : [
          element("h3", {}, this.say.toMend(found.length)),
          element("ul", {}, ...found.map(item)),
        ]));
    }

    save() {
      if (!this.ready()) return;
      const reply = this.reply();
      const name = offerFile(`${this.say.fileName}-${reply.participant.name}`, reply);
      this.status.textContent = this.say.saved(name);
    }

    async copyAndSay() {
      if (!this.ready()) return;
      const copied = await this.copy();
      this.status.textContent = copied ? this.say.copied : this.say.notCopied;
    }

    copy() {
      return copyText(line(this.reply()), (letters) => {
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
      const { say, data, answer } = this;
      const letter = (text) => ({
        to: data.contact,
        subject: say.subject(data.name),
        body: say.body(text, answer.name.trim()),
      });
      const fits = openMail(event.currentTarget, letter(line(this.reply())), letter(say.paste));
      if (!fits) this.copy();
      this.status.textContent = fits ? say.mailed : say.mailedLong;
    }

    clear() {
      try {
        sessionStorage.removeItem(this.key);
      } catch {
        // Nothing was kept.
      }
      this.redraw = [];
      this.answer = this.begin(this.data.person ?? {});
      this.draw();
      this.root.querySelector("input").focus();
    }
  }

  const open = (root, data) => new Form(root, checked(data));

  /** Opens what a link carries, or says that the link is broken. */
  function openLink(root, letters) {
    try {
      const plain = new TextDecoder("utf-8", { fatal: true }).decode(fromBase64url(letters));
      const data = JSON.parse(plain);
      if (text(object(data).programme) === "") throw new Error("no programme");
      open(root, data);
    } catch {
      const language = document.documentElement.lang.startsWith("en") ? "en" : "de";
      const say = words[language];
      document.title = say.brokenTitle;
      root.replaceChildren(element(
        "main",
        { class: "answer" },
        element("h1", {}, say.brokenTitle),
        element("p", {}, say.broken),
      ));
    }
  }

  globalThis.viceVersaAnswer = { openLink };

  // As a file of its own, the page holds the data.
  const own = document.getElementById("questionnaire");
  if (own !== null) open(document.body, JSON.parse(own.textContent));
})();
