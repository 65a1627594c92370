// Numbers as people read them: percentages for shares, grouped thousands, three significant digits.

const MINUS = "\u2212", THIN = "\u202f";

function groupThousands(text) {
  const [whole, fraction] = text.split(".");
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, THIN) : whole;
  return fraction === undefined ? grouped : grouped + "." + fraction;
}

function formatNumber(value, digits = 3) {
  if (value === null || value === undefined || Number.isNaN(value)) return "–";
  if (value === 0) return "0";
  const size = Math.abs(value);
  let text;
  if (size >= 1e9 || size < 1e-4) {
    const [mantissa, exponent] = size.toExponential(Math.max(0, digits - 1)).split("e");
    text = mantissa + " × 10^" + Number(exponent);
  } else {
    const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(size)));
    text = groupThousands(size.toFixed(Math.min(decimals, 8)));
  }
  return (value < 0 ? MINUS : "") + text;
}

// A value with its unit, for tooltips and tables.
function formatValue(value, format, unit, digits = 3) {
  if (value === null || value === undefined || Number.isNaN(value)) return "–";
  if (format === "percent") return formatNumber(value * 100, digits) + THIN + "%";
  return formatNumber(value, digits) + (unit ? THIN + unit : "");
}

// Tick labels share the number of decimals of their step.
function formatTick(value, step, format) {
  const scale = format === "percent" ? 100 : 1;
  const shown = value * scale, shownStep = step * scale;
  const size = Math.abs(shown);
  const sign = shown < 0 && size > shownStep / 1e6 ? MINUS : "";
  if (shownStep >= 1e6) return sign + trimZeros((size / 1e6).toFixed(1)) + (size ? " M" : "");
  if (shownStep >= 5e3) return sign + trimZeros((size / 1e3).toFixed(1)) + (size ? " k" : "");
  if (shownStep < 1e-6) return sign + size.toExponential(0);
  const decimals = Math.max(0, -Math.floor(Math.log10(shownStep) + 1e-9));
  const needsMore = Math.abs(shownStep * 10 ** decimals - Math.round(shownStep * 10 ** decimals)) > 1e-6;
  return sign + groupThousands(size.toFixed(needsMore ? decimals + 1 : decimals));
}

function trimZeros(text) {
  return text.replace(/\.0+$/, "");
}

// "1" is netCDF's word for "no unit".
function unitText(unit) {
  return !unit || unit === "1" ? "" : unit;
}

// Hours become seconds, minutes or days where the typical value asks for it.
function shownUnit(unit, typical) {
  if ((unit !== "h" && unit !== "hours") || !(typical > 0)) return { factor: 1, unit };
  if (typical < 1 / 60) return { factor: 3600, unit: "s" };
  if (typical < 1) return { factor: 60, unit: "min" };
  return typical >= 72 ? { factor: 1 / 24, unit: "days" } : { factor: 1, unit: "h" };
}

function axisTitle(name, format, unit) {
  const suffix = format === "percent" ? "%" : unitText(unit);
  return suffix ? `${name} (${suffix})` : name;
}

// A span of time: "1 day", "6 h", "15 min".
function formatDays(days) {
  if (days >= 1) return formatDay(days) + (days === 1 ? " day" : " days");
  return days * 24 >= 1 ? formatDay(days * 24) + " h" : formatDay(days * 1440) + " min";
}

// Simulated time: no trailing zeros, a thousandth of a day is enough.
function formatDay(day) {
  return (day < 0 ? MINUS : "") + groupThousands(String(Math.round(Math.abs(day) * 1000) / 1000));
}

function capitalise(text) {
  return text ? text[0].toUpperCase() + text.slice(1) : text;
}
