// A figure is what a panel shows under the present view: lines with bands, axes and marks, ready to
// be drawn on screen (chart.js), as SVG (svg_figure.js) or as a table (table.js).

// What the reader chose; every figure follows it.
const view = { mode: report.replicates > 3 ? "band" : "replicates", window: 0, zoom: null, without: new Set() };

const MODES = {
  band: { name: "Mean ± 95 % CI", short: "Mean ± CI", mid: "mean", low: "95 % CI low", high: "95 % CI high",
          says: `Means of ${report.replicates} replicates with 95 % confidence bands.` },
  quantiles: { name: "Median, 10–90 %", short: "Quantiles", mid: "median", low: "10 %", high: "90 %",
               says: `Medians of ${report.replicates} replicates; bands hold the middle 80 %.` },
  replicates: { name: "Each replicate", short: "Replicates", mid: "mean", low: null, high: null,
                says: `${report.replicates} replicates as thin lines; the thick line is their mean.` },
};

function summarise(rows, count) {
  const mid = new Array(count), low = new Array(count), high = new Array(count);
  for (let i = 0; i < count; ++i) {
    const values = rows.map((row) => row[i]);
    const s = view.mode === "quantiles" ? quantileInterval(values) : meanInterval(values, report.t95);
    mid[i] = s.mid;
    low[i] = s.low;
    high[i] = s.high;
  }
  return { mid, low, high };
}

function lineName(series, labels, several) {
  const name = labels.join(" · ");
  if (!several) return name || capitalise(series.long_name);
  const long = capitalise(series.long_name);
  return name ? `${long}: ${name}` : long;
}

// With more lines than this, those that are zero throughout are left out.
const CROWD = 8;

// Every column of every series of the panel: computed once per view, cheap to redraw.
function panelLines(panel, grid) {
  const several = panel.series.length > 1;
  const columns = panel.series.flatMap((name) => {
    const series = report.series[name], labels = columnLabels(series);
    return labels.map((label, c) => ({ name, series, label, rows: columnRows(series, c, labels.length) }));
  });
  let times = grid ? grid.times : report.times_days;
  const lines = [], kinds = [];  // kinds: what the lines of one result are
  columns.forEach((column, position) => {
    let rows = column.rows;
    const name = column.label[0], kind = [column.series.long_name, ...column.label.slice(1)].join();
    if (scenarios.length && view.without.has(name)) return;
    if (grid) rows = foldColumn(column.series, column.label, rows, grid.bin, grid.bins);
    if (!rows || !rows.some((row) => present(row).length)) return;
    if (columns.length > CROWD && rows.every((row) => present(row).every((v) => v === 0))) return;
    if (!grid && view.window > sampleDays) {
      ({ times, rows } = averageWindows(report.times_days, rows, view.window));
    }
    if (!kinds.includes(kind)) kinds.push(kind);
    const style = scenarios.length ? scenarioStyle(name, kinds.indexOf(kind))
        : lineStyle(column, several, panel.series);
    lines.push({ label: lineName(column.series, column.label, several), position, kind: kinds.indexOf(kind), ...style, rows,
                 ...summarise(rows, times.length) });
  });
  return { times, lines };
}

function makeFigure(panel, hidden) {
  const grid = panel.kind === "phase_fold" ? foldGrid(panel) : null;
  const first = report.series[panel.series[0]];
  const { times, lines } = panelLines(panel, grid);
  const format = panel.format || "number";
  const { factor, unit } = shownUnit(unitText(first.unit), Math.max(0, ...lines.map((line) => meanSize(line.mid))));
  if (factor !== 1) lines.forEach((line) => scaleLine(line, factor));
  let name = panel.y_title || capitalise(first.long_name || panel.series[0]);
  if (panel.per_window) name += ` per ${formatDays(sampleDays).replace(/^1 /, "")}`;
  return {
    panel, times, format, unit, folded: Boolean(grid),
    title: panel.title, sentence: panel.sentence,
    yTitle: axisTitle(name, format, unit),
    dated: !grid && isDated,
    xTitle: grid ? "Days since the detector was last retrained" : timeTitle(),
    xRange: grid ? [0, grid.bins * grid.bin] : timeRange(),
    lines: lines.map((line) => ({ ...line, visible: !hidden.has(line.position) })),
    interventions: grid ? [] : interventions,
    retrains: grid ? [] : retrainTicks(panel),
    retrainLines: panel.retrain_lines === true,
    extent: valueExtent(lines),
    neverNegative: everyValue(lines, (v) => v >= 0),
    neverAboveOne: format === "percent" && everyValue(lines, (v) => v <= 1),
  };
}

function meanSize(values) {
  const xs = present(values).map(Math.abs);
  return xs.length ? xs.reduce((sum, x) => sum + x, 0) / xs.length : 0;
}

function scaleLine(line, factor) {
  const scaled = (row) => row.map((v) => (v === null ? null : v * factor));
  Object.assign(line, { rows: line.rows.map(scaled), mid: scaled(line.mid), low: scaled(line.low), high: scaled(line.high) });
}

// The part of what is in view before the first value, if it is worth a word: null if not.
function emptyStart(figure, from, to) {
  if (figure.folded) return null;
  const firsts = figure.lines.filter((line) => line.visible).map((line) => line.mid.findIndex((v) => v !== null));
  const first = Math.min(...firsts.filter((i) => i >= 0));
  const day = Number.isFinite(first) && first > 0 ? figure.times[first] : from;
  if ((day - from) / (to - from) < 0.1) return null;
  return { to: Math.min(day, to), text: `no values before ${isDated ? dateText(day) : "day " + formatDay(day)}` };
}

// Least and largest value of any replicate.
function valueExtent(lines) {
  let least = Infinity, most = -Infinity;
  for (const line of lines) {
    for (const row of line.rows) {
      for (const v of present(row)) {
        least = Math.min(least, v);
        most = Math.max(most, v);
      }
    }
  }
  return [least, most];
}

function everyValue(lines, holds) {
  return lines.every((line) => line.rows.every((row) => row.every((v) => v === null || holds(v))));
}

function timeRange() {
  const times = report.times_days;
  return [Math.min(0, times[0]), times[times.length - 1]];
}

// One tick a day that has retrains; a chart of some detectors leaves out the retrains of others.
function retrainTicks(panel) {
  const labels = new Set(panel.series.flatMap((name) => columnLabels(report.series[name])
      .map((label) => detectorOf(report.series[name], label))).filter(Boolean));
  const ticks = new Map();
  for (const mark of report.marks || []) {
    if (mark.kind !== "retrain" || (labels.size && mark.detector && !labels.has(mark.detector))) continue;
    if (!ticks.has(mark.day)) ticks.set(mark.day, { day: mark.day, detectors: new Set() });
    if (mark.detector) ticks.get(mark.day).detectors.add(mark.detector);
  }
  return [...ticks.values()];
}
