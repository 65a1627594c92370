// Folds a series at the retrain marks: its value against the days since the detector was retrained.
// A race shows as a slope: high just after a retrain, lower the longer the attackers had to adapt.

function medianPeriod(days) {
  const gaps = days.slice(1).map((day, k) => day - days[k]).sort((a, b) => a - b);
  return gaps.length ? gaps[Math.floor(gaps.length / 2)] : 0;
}

// Bins of one day; of one sample if cycles are short.
function foldBinDays(period) {
  return period >= 3 ? Math.max(1, sampleDays) : sampleDays;
}

function detectorOf(series, labels) {
  const axis = (series.axes || []).findIndex((a) => a.name === "detector");
  if (axis < 0) return null;
  return scenarios.length ? `${labels[0]} · ${labels[axis]}` : labels[axis];
}

// A fold needs two full cycles with at least two bins each.
function foldablePeriod(detector) {
  const days = retrainDays(detector, 0);
  const period = medianPeriod(days);
  return days.length >= 3 && period / foldBinDays(period) >= 2 ? period : 0;
}

function canFold(panel) {
  return panel.series.some((name) => {
    const series = report.series[name];
    return columnLabels(series).some((labels) => foldablePeriod(detectorOf(series, labels)) > 0);
  });
}

// Mean of the row in each bin; a sample counts at the middle of its window.
function foldRow(row, days, bin, bins) {
  const groups = Array.from({ length: bins }, () => []);
  let next = 0;
  report.times_days.forEach((time, i) => {
    const middle = time - sampleDays / 2;
    while (next < days.length && days[next] <= middle) ++next;
    if (next === 0) return;
    const slot = Math.floor((middle - days[next - 1]) / bin + 1e-9);
    if (slot < bins) groups[slot].push(row[i]);
  });
  return groups.map(meanOf);
}

function foldColumn(series, labels, rows, bin, bins) {
  const detector = detectorOf(series, labels);
  const period = foldablePeriod(detector);
  if (!period) return null;
  const own = Math.min(bins, Math.max(2, Math.round(period / bin)));
  return rows.map((row, replicate) => {
    const folded = foldRow(row, retrainDays(detector, replicate), bin, own);
    return folded.concat(new Array(bins - own).fill(null));
  });
}

function foldGrid(panel) {
  const periods = panel.series.flatMap((name) => columnLabels(report.series[name]).map(
      (labels) => foldablePeriod(detectorOf(report.series[name], labels))));
  const longest = Math.max(...periods);
  const bin = foldBinDays(Math.min(...periods.filter((p) => p > 0)));
  const bins = Math.max(2, Math.round(longest / bin));
  return { bin, bins, times: Array.from({ length: bins }, (_, k) => (k + 0.5) * bin) };
}
