// Axis ranges and ticks, shared by the chart on screen and the SVG figure so that both agree.

// Steps of the time axis in days: parts of a day, days, weeks, so that a weekly cycle falls on the grid.
const DAY_STEPS = [0.125, 0.25, 0.5, 1, 2, 7, 14, 28, 56, 91, 182, 364, 728];

function dayStep(span, count) {
  return DAY_STEPS.find((step) => span / step <= count) || niceStep(span / count);
}

function niceStep(rough) {
  if (!(rough > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5, 10].find((f) => f * power >= rough * 0.999999);
  return factor * power;
}

function ticksBetween(low, high, step) {
  const ticks = [];
  for (let k = Math.ceil(low / step - 1e-9); k * step <= high + step * 1e-9; ++k) ticks.push(k * step);
  return ticks;
}

// Zero is part of the axis unless all values lie far from it on an unbounded scale: a truncated axis
// exaggerates. A share does not go above 100 %.
// Where no replicate is below zero the axis stops there, even if a confidence band does not.
function valueRange(low, high, figure) {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return [0, 1];
  // With few replicates a band can be many times as wide as everything that happened.
  const [least, most] = figure.extent, slack = (most - least) / 2;
  low = Math.max(low, least - slack);
  high = Math.min(high, most + slack);
  let bottom = figure.neverNegative ? 0 : Math.min(0, low), top = Math.max(0, high);
  if (bottom === top) top = bottom + 1;
  const pad = (top - bottom) * 0.06;
  if (bottom < 0) bottom -= pad;
  top += pad;
  if (figure.neverAboveOne) top = Math.min(top, 1.02);
  return [bottom, top];
}
