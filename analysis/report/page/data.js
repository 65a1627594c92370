// Reads the report's data: one JSON object that the program wrote into the page.

const report = JSON.parse(document.getElementById("redoubt-data").textContent);

// Names of the results that share this page; none if there is one. Then the first label of every
// column is one of them.
const scenarios = report.scenarios || [];

const sampleDays = report.times_days.length > 1
    ? report.times_days[1] - report.times_days[0]
    : report.times_days[0] || 1;

// One column per combination of axis labels, in the row-major order of the file.
function columnLabels(series) {
  return (series.axes || []).reduce(
      (labels, axis) => labels.flatMap((left) => axis.labels.map((right) => [...left, right])), [[]]);
}

// rows[replicate][time] of one column.
function columnRows(series, column, columns) {
  const samples = report.times_days.length, rows = [];
  for (let r = 0; r < report.replicates; ++r) {
    const row = new Array(samples);
    for (let t = 0; t < samples; ++t) {
      const value = series.values[(r * samples + t) * columns + column];
      row[t] = value === undefined ? null : value;
    }
    rows.push(row);
  }
  return rows;
}

function hasValues(name) {
  const series = report.series[name];
  return Boolean(series) && series.values.some((v) => v !== null);
}

function somethingHappens(name) {
  return hasValues(name) && report.series[name].values.some((v) => v !== null && v !== 0);
}

// The panels that have something to show, then one panel for every series nobody planned for.
function plannedPanels() {
  const planned = [], used = new Set(["trainings", "model_trainings"]);  // those are shown as marks
  for (const panel of report.panels || []) {
    const series = panel.series.filter(hasValues);
    panel.series.forEach((name) => used.add(name));
    if (!series.length || (panel.when_used && !series.some(somethingHappens))) continue;
    const shown = { ...panel, series };
    if (panel.kind === "phase_fold" && !canFold(shown)) continue;
    planned.push(shown);
  }
  const others = Object.keys(report.series).filter((name) => !used.has(name) && somethingHappens(name));
  return planned.concat(others.map(genericPanel));
}

function genericPanel(name) {
  const series = report.series[name];
  return {
    id: "series-" + name, title: capitalise(series.long_name || name.replaceAll("_", " ")),
    sentence: "", section: "Everything else", series: [name], kind: "time",
  };
}

const interventions = (report.marks || [])
    .filter((mark) => mark.kind === "intervention")
    .sort((a, b) => a.day - b.day)
    .map((mark, k) => ({ ...mark, number: k + 1 }));

// Days on which the detector was retrained, in one replicate; marks without a replicate hold for all.
function retrainDays(detector, replicate) {
  const days = (report.marks || [])
      .filter((mark) => mark.kind === "retrain"
          && (!detector || !mark.detector || mark.detector === detector)
          && (mark.replicate === undefined || mark.replicate === null || mark.replicate === replicate))
      .map((mark) => mark.day);
  return [...new Set(days)].sort((a, b) => a - b);
}
