// The top of the page: what this is, what was found, key figures, what was changed and when.

function headerBlock(themeButton) {
  const { assumed, total } = report.assumptions || {};
  const inputs = total ? `: ${assumed} of ${total} inputs are assumptions.` : ".";
  return el("header", { class: "masthead" },
      themeButton, el("p", { class: "kicker" }, "Redoubt simulation report"),
      el("h1", {}, report.title || "Untitled run"),
      report.subtitle ? el("p", { class: "subtitle" }, report.subtitle) : null,
      el("p", { class: "caution", role: "note" }, el("strong", {}, "Explores mechanisms, not a forecast"), inputs));
}

// Rows of texts: the first cell of a row names it.
function textTable({ head, rows }, caption) {
  if (!rows || !rows.length) return null;
  return el("div", { class: "table-box compared" }, el("table", {}, el("caption", {}, caption),
      el("thead", {}, el("tr", {}, ...head.map((text) => el("th", { scope: "col" }, text)))),
      el("tbody", {}, ...rows.map(([name, ...cells]) => el("tr", {}, el("th", { scope: "row" }, name),
          ...cells.map((text) => el("td", {}, text)))))));
}

function comparisonBlock() {
  return el("section", { id: "summary", "aria-labelledby": "summary-title" },
      el("h2", { id: "summary-title" }, "Side by side"),
      textTable(report.overview, "Means over the run and its replicates ± 95 % interval; costs at the end"),
      textTable(report.differences, "Parameters that differ"),
      changeList());
}

function summaryBlock() {
  if (scenarios.length) return comparisonBlock();
  const sentences = report.summary || [];
  return el("section", { id: "summary", "aria-labelledby": "summary-title" },
      el("h2", { id: "summary-title" }, "Summary"),
      keyFigures(),
      sentences.length ? el("ul", { class: "sentences" }, ...sentences.map((s) => el("li", {}, s))) : null,
      report.race ? textTable(report.race, "Kinds of race, decided on the second half of each replicate; means ± 95 % interval") : null,
      report.value ? textTable(report.value, "V = S - C - E - O of each model, of the platform and of everyone, and who bears it; means ± 95 % interval") : null,
      changeList());
}

function keyFigures() {
  const figures = report.key_figures || [];
  if (!figures.length) return null;
  return el("div", { class: "key-figures" }, ...figures.map((figure) => {
    const target = figure.panel && shownPanelIds.has(figure.panel) ? "#" + figure.panel : null;
    return el(target ? "a" : "div", { class: "key-figure", href: target },
        el("span", { class: "key-label" }, figure.label),
        el("span", { class: "key-value" }, figure.value,
           figure.interval ? el("small", {}, figure.interval) : null),
        sparkline(figure),
        el("span", { class: "key-note" }, figure.note || ""));
  }));
}

// The mean over replicates in daily steps, without axes: only the shape.
function sparkline(figure) {
  const series = figure.series && report.series[figure.series];
  if (!series) return null;
  const labels = columnLabels(series).map((label) => label.join(" · "));
  const column = Math.max(0, labels.indexOf(figure.column || ""));
  const rows = columnRows(series, column, labels.length);
  const { times, rows: daily } = averageWindows(report.times_days, rows, Math.max(1, sampleDays));
  const mean = times.map((_, i) => meanOf(daily.map((row) => row[i])));
  const drawn = times.map((t, i) => [t, mean[i]]).filter(([, v]) => v !== null);
  if (drawn.length < 3) return null;
  const top = Math.max(...drawn.map(([, v]) => v)), bottom = Math.min(0, ...drawn.map(([, v]) => v));
  const span = times[times.length - 1] - times[0] || 1, height = top - bottom || 1;
  const points = drawn.map(([t, v]) =>
      `${round2((t - times[0]) / span * 120)},${round2(26 - (v - bottom) / height * 24)}`).join("L");
  const holder = el("span", { class: "sparkline", "aria-hidden": "true" });
  holder.innerHTML = `<svg viewBox="0 0 120 28" preserveAspectRatio="none"><path d="M${points}"/></svg>`;
  return holder;
}

function changeList() {
  if (!interventions.length) return null;
  return el("div", { class: "changes" }, el("h3", {}, "What was changed during the run"),
      el("ol", {}, ...interventions.map((mark) =>
          el("li", {}, el("b", {}, `Day ${formatDay(mark.day)}`), " ", mark.label))));
}
