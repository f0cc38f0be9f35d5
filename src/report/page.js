"use strict";
(() => {
  const words = document.body.dataset;
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const make = (tag, attributes = {}, text = "") => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.textContent = text;
    return element;
  };

  // Tabs: one section of a group at a time, the last one with something in it first.
  for (const tabs of all(".tabs")) {
    const sections = all(":scope > .tab", tabs);
    if (sections.length < 2) continue;
    const bar = make("div", { class: "tab-bar", role: "tablist" });
    const show = (chosen) => sections.forEach((section, i) => {
      section.hidden = i !== chosen;
      bar.children[i].setAttribute("aria-selected", String(i === chosen));
    });
    sections.forEach((section, i) => {
      const button = make("button", { type: "button", role: "tab" }, section.dataset.label);
      button.addEventListener("click", () => show(i));
      bar.append(button);
    });
    tabs.classList.add("live");
    tabs.prepend(bar);
    const full = sections.map((section) => Boolean(section.querySelector("table, figure")));
    show(tabs.closest("#diagrams") ? 0 : Math.max(full.lastIndexOf(true), 0));
  }

  // Sorting: by data-v where a cell has one, by its text otherwise; undefined comes last both ways.
  const value = (row, column) => {
    const cell = row.children[column];
    if (cell.dataset.v !== undefined) return Number(cell.dataset.v);
    const text = cell.textContent.trim();
    return text === "–" || text === "" ? null : text;
  };
  const compare = (a, b, sign) => {
    if (a === null || b === null) return (a === null) - (b === null);
    if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
    return sign * (typeof a === "number" ? a - b : a.localeCompare(b, document.documentElement.lang));
  };
  const sort = (table, heads, column) => {
    const body = table.tBodies[0];
    const numbers = heads[column].classList.contains("n");
    const before = heads[column].getAttribute("aria-sort");
    const ascending = before === "none" ? !numbers || column === 0 : before === "descending";
    heads.forEach((head, i) => {
      head.setAttribute("aria-sort", i !== column ? "none" : ascending ? "ascending" : "descending");
    });
    const rows = Array.from(body.rows).map((row, i) => [value(row, column), i, row]);
    rows.sort((a, b) => compare(a[0], b[0], ascending ? 1 : -1) || a[1] - b[1]);
    body.append(...rows.map((entry) => entry[2]));
    table.dispatchEvent(new Event("sorted"));
  };
  for (const table of all("table.sortable")) {
    const heads = Array.from(table.tHead.rows[table.tHead.rows.length - 1].cells);
    heads.forEach((head, column) => {
      const button = make("button", { type: "button" }, head.textContent);
      head.replaceChildren(button);
      head.setAttribute("aria-sort", "none");
      head.addEventListener("click", () => sort(table, heads, column));
    });
  }

  // Long tables begin short.
  for (const table of all("table[data-first]")) {
    const rows = () => Array.from(table.tBodies[0].rows);
    const first = Number(table.dataset.first);
    const total = rows().length;
    if (total <= first + 5) continue;
    const button = make("button", { type: "button", class: "more" });
    let open = false;
    const draw = () => {
      rows().forEach((row, i) => {
        row.classList.toggle("beyond", i >= first);
        row.hidden = !open && i >= first;
      });
      button.textContent = open ? words.fewer : words.all.replace("{n}", total);
    };
    button.addEventListener("click", () => { open = !open; draw(); });
    table.addEventListener("sorted", draw);
    table.closest(".scroll").after(button);
    draw();
  }

  // Filter of tasks: every word must be somewhere in the row.
  const form = document.getElementById("task-filter");
  const search = form.querySelector("input[type=search]");
  const plan = form.querySelector("select");
  const lonely = form.querySelector("input[type=checkbox]");
  const tasks = all("#task-table tbody").flatMap((body) =>
    all("tr[id]", body).map((row) => ({ row, body, text: row.textContent.toLowerCase() })));
  const filter = () => {
    const wanted = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const shown = new Map();
    let count = 0;
    for (const { row, body, text } of tasks) {
      const fits = (!plan.value || body.dataset.plan === plan.value) && (!lonely.checked || row.className === "no-lead") &&
        wanted.every((word) => text.includes(word));
      row.hidden = !fits;
      count += fits ? 1 : 0;
      shown.set(body, (shown.get(body) || false) || fits);
    }
    shown.forEach((some, body) => { body.hidden = !some; });
    form.querySelector("output").textContent = words.shown.replace("{n}", count).replace("{m}", tasks.length);
  };
  const reset = () => { search.value = ""; plan.value = ""; lonely.checked = false; filter(); };
  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  filter();

  // Dossiers open in a panel beside the page, narrowed to a role and a period if a figure was followed.
  const panel = make("aside", { id: "panel", hidden: "", tabindex: "-1" });
  document.body.append(panel);
  let asked = null;
  const choices = (options, current, choose) => options.map(([key, label]) => {
    const button = make("button", { type: "button", "aria-pressed": String(key === current) }, label);
    button.addEventListener("click", () => choose(key));
    return button;
  });
  const narrow = (role, period) => {
    for (const section of all("section.held", panel)) {
      section.hidden = period !== "" && section.dataset.period !== period;
      for (const row of all("tr[data-role]", section)) row.hidden = role !== "" && row.dataset.role !== role;
    }
    const bar = panel.querySelector(".choices");
    const periods = all("section.held", panel).map((section) => [section.dataset.period, section.querySelector("h4").textContent]);
    const roles = [["", words.both], ["lead", words.lead], ["co", words.co]];
    bar.replaceChildren(...choices(roles, role, (key) => narrow(key, period)));
    if (periods.length > 1)
      bar.append(make("i"), ...choices([["", words.periods], ...periods], period, (key) => narrow(role, key)));
  };
  const close = () => { panel.hidden = true; if (asked) asked.focus({ preventScroll: true }); };
  const openPanel = (dossier, role, period) => {
    const bar = make("div", { class: "bar" });
    const shut = make("button", { type: "button", class: "shut", "aria-label": words.close }, "×");
    shut.addEventListener("click", close);
    const name = make("h2");
    name.append(dossier.querySelector("summary .dot").cloneNode(), dossier.querySelector("summary strong").textContent);
    bar.append(name, make("small", {}, dossier.querySelector("summary small").textContent), shut, make("div", { class: "choices" }));
    panel.replaceChildren(bar, dossier.querySelector(".body").cloneNode(true));
    narrow(role, period);
    panel.hidden = false;
    panel.scrollTop = 0;
    panel.focus({ preventScroll: true });
  };
  const openAt = (hash, role = "", period = "") => {
    const target = hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
    if (target && target.matches(".dossier")) { openPanel(target, role, period); return true; }
    if (!target) return false;
    if (target.hidden || target.closest("[hidden]")) reset();
    if (target.matches("details")) target.open = true;
    if (window.innerWidth <= 1000) panel.hidden = true;
    return false;
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link) return;
    const hash = link.getAttribute("href");
    if (hash === "#tasks-no-lead") {
      event.preventDefault();
      reset();
      lonely.checked = true;
      filter();
      document.getElementById("tasks").scrollIntoView();
      return;
    }
    if (!panel.contains(link)) asked = link;
    if (openAt(hash, link.dataset.role || "", link.dataset.period || "")) {
      event.preventDefault();
      history.pushState(null, "", hash);
    }
  });
  window.addEventListener("popstate", () => { if (!openAt(location.hash)) panel.hidden = true; });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && !panel.hidden) close(); });
  openAt(location.hash);

  // Where we are, in the contents.
  const links = all("nav a");
  const places = links.map((link) => document.querySelector(link.getAttribute("href")));
  const here = () => {
    const passed = places.map((place) => place.getBoundingClientRect().top < 140);
    const current = Math.max(passed.lastIndexOf(true), 0);
    links.forEach((link, i) => link.classList.toggle("here", i === current));
  };
  document.addEventListener("scroll", here, { passive: true });
  here();
})();
