// Colours chosen by lightness as well as hue, so that neighbours stay apart under simulated protanopia,
// deuteranopia and tritanopia (Machado, Oliveira and Fernandes 2009).
// Attackers are warm, detectors are cool, on every chart; a name keeps its colour on the whole page.

const PALETTES = {
  light: {
    generator: ["#cf5208", "#5c2453", "#d8659a", "#c99700"],
    detector: ["#15488a", "#1a9464", "#669fd6", "#7d6bd6", "#0f4a36"],
    group: ["#2a4b8d", "#d3598f", "#0d6a4c", "#b08a10", "#6b2346"],
    other: ["#0f5aa0", "#d0591a", "#2a9a78", "#5f2353", "#c99f30", "#6ba3da", "#4a535e"],
  },
  dark: {
    generator: ["#ff8a45", "#c17ad1", "#ffb0cc", "#ffd978"],
    detector: ["#4a9df0", "#45c98d", "#b9dcff", "#2f8f8a", "#d5e88a"],
    group: ["#6f9dec", "#ffb0d0", "#2fa888", "#c77d3a", "#efe08a"],
    other: ["#4a9df0", "#ff8a45", "#5fd6b0", "#d98bc0", "#ffd978", "#b9dcff", "#8d97a5"],
  },
};
// From the fourth line on, colour is not the only sign.
const DASHES = [[], [6, 3], [2, 3]];

// label → {palette, index}: generators and detectors keep their colours where they appear as actors.
const labelSlots = new Map();
for (const kind of ["generator", "detector", "group"]) {
  for (const series of Object.values(report.series)) {
    for (const axis of series.axes || []) {
      if (axis.name !== kind) continue;
      axis.labels.forEach((label, index) => {
        if (!labelSlots.has(label)) labelSlots.set(label, { palette: kind, index });
      });
    }
  }
}
let unnamedActors = 0;
for (const series of Object.values(report.series)) {
  for (const label of (series.axes || []).flatMap((axis) => axis.labels)) {
    if (!labelSlots.has(label)) labelSlots.set(label, otherSlot());
  }
}

// Actors that are neither attacker nor detector start with the colours those use least.
function otherSlot() {
  const rank = unnamedActors++;
  return { palette: "other", index: [6, 2, 3, 5, 4, 0, 1][rank % 7], rank };
}

// Series without labels that share a chart: each has the same colour on every chart, and the first
// that its chart-mates leave free.
const seriesSlots = new Map();
for (const panel of [...(report.panels || [])].sort((a, b) => b.series.length - a.series.length)) {
  const mates = panel.series.filter((name) => report.series[name]);
  for (const name of mates) {
    if (seriesSlots.has(name)) continue;
    const taken = mates.map((mate) => seriesSlots.get(mate));
    let index = 0;
    while (taken.includes(index)) ++index;
    seriesSlots.set(name, index);
  }
}

// The colour is that of the first label; the dash says which of several series, or the last of
// several labels.
function lineStyle({ name, label, series }, several, mates) {
  const slot = labelSlots.get(label[0]);
  const { palette, index, rank = index } = slot || { palette: "other", index: seriesSlots.get(name) || 0 };
  const size = PALETTES.light[palette].length;
  const last = label.length > 1 ? series.axes.at(-1).labels.indexOf(label.at(-1)) : Math.floor(rank / 3);
  const dash = slot && several ? mates.indexOf(name) : last;
  return {
    dash: DASHES[dash % DASHES.length],
    light: PALETTES.light[palette][index % size],
    dark: PALETTES.dark[palette][index % size],
  };
}

// Several results: a colour each on the whole page; `kind`, the place among its own lines, is the dash.
function scenarioStyle(name, kind) {
  const index = scenarios.indexOf(name), size = PALETTES.light.other.length;
  return {
    dash: DASHES[kind % DASHES.length],
    light: PALETTES.light.other[index % size],
    dark: PALETTES.dark.other[index % size],
  };
}

function isDark() {
  const chosen = document.documentElement.dataset.theme;
  if (chosen) return chosen === "dark";
  return matchMedia("(prefers-color-scheme: dark)").matches;
}

// The greys of charts; lines bring both of their colours along.
function themeColours(dark = isDark()) {
  return dark
      ? { name: "dark", paper: "#171b21", ink: "#e6e9ee", soft: "#a3adba", grid: "#2b323c", mark: "#d5dae2" }
      : { name: "light", paper: "#ffffff", ink: "#1d232b", soft: "#5b6673", grid: "#e7e9ed", mark: "#3a4450" };
}

function withAlpha(hex, alpha) {
  return hex + Math.round(alpha * 255).toString(16).padStart(2, "0");
}
