// Puts the page together, draws charts when they come into view, and follows print and resize.

const shownPanels = plannedPanels();
const shownPanelIds = new Set(shownPanels.map((panel) => panel.id));
fillRows(shownPanels);
const panels = shownPanels.map((panel) => new Panel(panel));

// Two panels a row: one that would stand alone takes the whole row.
function fillRows(list) {
  list.forEach((panel, k) => {
    const newSection = k === 0 || list[k - 1].section !== panel.section;
    const startsRow = newSection || list[k - 1].endsRow;
    const next = list[k + 1];
    const alone = !next || next.section !== panel.section || next.wide;
    if (startsRow && alone) panel.wide = true;
    panel.endsRow = panel.wide || !startsRow;
  });
}

function sectionId(name) {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

function chartSections() {
  const names = [...new Set(panels.map((p) => p.panel.section || "Results"))];
  return names.map((name) => el("section", { id: sectionId(name), "aria-labelledby": sectionId(name) + "-title" },
      el("h2", { id: sectionId(name) + "-title" }, name),
      folded(name, el("div", { class: "grid" },
                      ...panels.filter((p) => (p.panel.section || "Results") === name).map((p) => p.node)))));
}

// What no panel explains is there for those who look for it, and must not make the page twice as long.
function folded(name, grid) {
  if (name !== "Everything else") return grid;
  const what = `${grid.childElementCount} more series, as the file has them`;
  return el("details", { class: "rest" }, el("summary", {}, what), grid);
}

function navigation(sections) {
  return el("nav", { class: "contents", "aria-label": "Contents" }, el("ul", {}, ...sections.map((section) =>
      el("li", {}, el("a", { href: "#" + section.id }, section.querySelector("h2").textContent)))));
}

function markCurrentSection(nav, sections) {
  const observer = new IntersectionObserver((entries) => {
    for (const entry of entries.filter((e) => e.isIntersecting)) {
      nav.querySelectorAll("a").forEach((link) => {
        const here = link.getAttribute("href") === "#" + entry.target.id;
        if (here) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      });
    }
  }, { rootMargin: "-20% 0px -70% 0px" });
  sections.forEach((section) => observer.observe(section));
}

// Charts in view first, the others one by one while the reader reads.
function drawWhenSeen() {
  const observer = new IntersectionObserver((entries) => {
    for (const entry of entries.filter((e) => e.isIntersecting)) drawOnce(entry.target);
  }, { rootMargin: "400px 0px" });
  const drawOnce = (host) => {
    observer.unobserve(host);
    const panel = panels.find((p) => p.host === host);
    if (!panel.chart) panel.draw();
  };
  panels.forEach((panel) => observer.observe(panel.host));
  const waiting = [...panels];
  const drawNext = () => {
    const panel = waiting.shift();
    if (!panel) return;
    if (panel.host.offsetParent) drawOnce(panel.host);  // else it is folded away: drawn when opened
    setTimeout(drawNext, 15);
  };
  setTimeout(drawNext, 150);
  let timer = 0;
  new ResizeObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(() => panels.forEach((panel) => panel.resized()), 120);
  }).observe(document.querySelector("main"));
}

// On paper there is no hovering: figures become vectors and definitions stand open.
function preparePrint() {
  let opened = [];
  addEventListener("beforeprint", () => {
    panels.forEach((panel) => panel.drawForPrint());
    opened = [...document.querySelectorAll("details.definition:not([open])")];
    opened.forEach((details) => (details.open = true));
  });
  addEventListener("afterprint", () => opened.forEach((details) => (details.open = false)));
}

function buildPage() {
  const refreshAll = () => panels.forEach((panel) => panel.refresh());
  const redrawAll = () => panels.forEach((panel) => panel.chart && panel.draw());
  const dueTo = document.querySelectorAll("section.attribution");  // stand in the file as they are
  const sections = [summaryBlock(), ...dueTo, ...chartSections(), scenarioBlock(), provenanceBlock(), readingGuide()]
      .filter(Boolean);
  const nav = navigation(sections);
  const main = el("main", { id: "main" }, ...sections);
  document.getElementById("report").replaceChildren(
      el("a", { class: "skip", href: "#main" }, "Skip to the results"), headerBlock(themeSwitch(redrawAll)),
      el("div", { class: "layout" }, nav, el("div", { class: "column" }, toolbar(refreshAll), main)),
      el("footer", {}, "Made by Redoubt. This file is complete in itself: it loads nothing and sends nothing."));
  drawWhenSeen();
  markCurrentSection(nav, sections);
  preparePrint();
  const showTarget = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    target?.closest("details")?.setAttribute("open", "");
    target?.scrollIntoView();
  };
  addEventListener("hashchange", showTarget);
  showTarget();
}

buildPage();
