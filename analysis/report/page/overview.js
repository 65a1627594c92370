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

// Rows of texts: the first cell of a row names it. A second line of a cell is smaller.
function textTable({ head, rows, changes }, caption) {
  if (!rows || !rows.length) return null;
  const cell = (text) => el("td", {}, ...text.split("\n").map((line, k) => (k ? el("small", {}, line) : line)));
  const scale = changes ? changeScale(changes) : 0;
  return el("div", { class: "table-box compared" }, el("table", {}, el("caption", {}, caption),
      el("thead", {}, el("tr", {}, ...head.map((text) => el("th", { scope: "col" }, text)),
          changes ? el("th", { scope: "col", class: "change" }, `Change, ±${THIN}${scale * 100}${THIN}%`) : null)),
      el("tbody", {}, ...rows.map(([name, ...cells], k) => el("tr", {}, el("th", { scope: "row" }, name),
          ...cells.map(cell), changes ? el("td", { class: "change" }, changeMark(changes[k], scale)) : null)))));
}

// Half of the width of the drawn changes: most of them fit, of all and of those that are clear, for
// these are what the reader came for.
const CHANGE_SCALES = [0.05, 0.1, 0.2, 0.5, 1, 2];

function changeScale(changes) {
  const known = changes.filter(([mid]) => mid !== null);
  const mostOf = (list) => {
    const sizes = list.map(([mid]) => Math.abs(mid)).sort((a, b) => a - b);
    return sizes[Math.floor(sizes.length * 0.85)] || 0;
  };
  const clear = known.filter(([mid, half]) => half !== null && Math.abs(mid) > half);
  const most = Math.max(mostOf(known), mostOf(clear));
  return CHANGE_SCALES.find((scale) => scale >= most) || CHANGE_SCALES.at(-1);
}

// A dot with its interval on a line around no change; what lies beyond ends in an arrow.
function changeMark([mid, half], scale) {
  if (mid === null) return "";
  const x = (v) => round2(70 + Math.max(-1.04, Math.min(1.04, v / scale)) * 62), beyond = Math.abs(mid) > scale * 1.04;
  const clear = half !== null && Math.abs(mid) > half;
  const holder = el("span", { class: "change-mark" + (clear ? " clear" : ""), title: `${formatNumber(mid * 100)}${THIN}%` });
  const line = half === null ? "" : `<path d="M${x(mid - half)} 9H${x(mid + half)}"/>`;
  const tip = x(mid), side = Math.sign(mid) * 5;
  const dot = beyond ? `<path class="tip" d="M${tip - side} 5L${tip} 9L${tip - side} 13"/>` : `<circle cx="${tip}" cy="9" r="3.2"/>`;
  holder.innerHTML = `<svg viewBox="0 0 140 18" width="140" height="18" aria-hidden="true"><path class="none" d="M70 1V17"/>${line}${dot}</svg>`;
  return holder;
}

function comparisonBlock() {
  return el("section", { id: "summary", "aria-labelledby": "summary-title" },
      el("h2", { id: "summary-title" }, "Side by side"),
      textTable(report.overview, overviewCaption()),
      textTable(report.differences, "Parameters that differ"),
      changeList());
}

function overviewCaption() {
  const base = "Means over the run and its replicates ± 95 % interval; costs at the end.";
  if (report.overview.changes) {
    return base + " The difference is between replicates with the same luck; the last column draws it in per cent " +
        `of ${scenarios[0]}, dark where the interval does not hold 0.`;
  }
  return report.overview.rows.some((row) => row.some((cell) => cell.includes("\n")))
      ? `${base} Small: difference from ${scenarios[0]}, between replicates with the same luck.` : base;
}

function summaryBlock() {
  if (scenarios.length) return comparisonBlock();
  const sentences = report.summary || [];
  return el("section", { id: "summary", "aria-labelledby": "summary-title" },
      el("h2", { id: "summary-title" }, "Summary"),
      keyFigures(),
      sentences.length ? el("ul", { class: "sentences" }, ...sentences.map((s) => el("li", {}, s))) : null,
      raceBlock(),
      report.value ? textTable(report.value, "V = S - C - E - O of each model, of the platform and of everyone, and who bears it; means ± 95 % interval") : null,
      changeList());
}

// What a kind of race is and what it was decided on, for whoever wants to know.
function raceBlock() {
  const table = report.race ? textTable(report.race, "Means over the replicates of a kind ± 95 % interval") : null;
  if (!table) return null;
  return el("details", { class: "definition race" }, el("summary", {}, "How the kind of race was decided"),
      el("p", {}, `On the second half of each replicate. ${report.race_says || ""}`), table);
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
          el("li", {}, el("b", {}, `Day ${formatDay(mark.day)}${isDated ? `, ${dateText(mark.day)}` : ""}`), " ", mark.label))));
}
