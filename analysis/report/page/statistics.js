// Mean, confidence interval and quantiles over replicates; missing values (null) are left out.

function present(values) {
  return values.filter((v) => v !== null && v !== undefined && !Number.isNaN(v));
}

function meanOf(values) {
  const xs = present(values);
  return xs.length ? xs.reduce((sum, x) => sum + x, 0) / xs.length : null;
}

// Student's t: t95[n] is the 97.5 % quantile for n replicates (n − 1 degrees of freedom).
function meanInterval(values, t95) {
  const xs = present(values), n = xs.length;
  if (n === 0) return { mid: null, low: null, high: null };
  const mean = xs.reduce((sum, x) => sum + x, 0) / n;
  if (n === 1) return { mid: mean, low: null, high: null };
  const variance = xs.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (n - 1);
  const half = (t95[n] || 1.96) * Math.sqrt(variance / n);
  return { mid: mean, low: mean - half, high: mean + half };
}

// Linear interpolation between order statistics (type 7 of Hyndman and Fan 1996).
function quantile(sorted, p) {
  const position = (sorted.length - 1) * p, below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (position - below);
}

function quantileInterval(values) {
  const xs = present(values).sort((a, b) => a - b);
  if (xs.length === 0) return { mid: null, low: null, high: null };
  return { mid: quantile(xs, 0.5), low: quantile(xs, 0.1), high: quantile(xs, 0.9) };
}

// Means of consecutive windows of `days`; a sample at t stands for the time just before t.
function averageWindows(times, rows, days) {
  const bins = times.map((t) => Math.ceil(t / days - 1e-9));
  const ends = [...new Set(bins)];
  const slot = new Map(ends.map((bin, k) => [bin, k]));
  const averaged = rows.map((row) => {
    const groups = ends.map(() => []);
    row.forEach((value, i) => groups[slot.get(bins[i])].push(value));
    return groups.map(meanOf);
  });
  const last = times[times.length - 1];
  return { times: ends.map((bin) => Math.min(bin * days, last)), rows: averaged };
}
