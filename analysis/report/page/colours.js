// Colours that people with colour-blindness can tell apart (after Okabe and Ito 2008, and P. Tol).
// Attackers are warm, detectors are cool, on every chart; a name keeps its colour on the whole page.

const PALETTES = {
  light: {
    generator: ["#c8500a", "#8c2d62", "#d99a00", "#7a4b1e", "#e0708f"],
    detector: ["#0068a8", "#00876a", "#4aa3d8", "#5b54a4", "#7a9a1f"],
    group: ["#3b5b92", "#b8336a", "#3f8f5f", "#b07d12", "#6b4c9a"],
    other: ["#0068a8", "#c8500a", "#00876a", "#8c2d62", "#d99a00", "#4aa3d8", "#5f6b7a"],
  },
  dark: {
    generator: ["#ff9a5c", "#e58abb", "#f2c14e", "#c99b6d", "#ffb3c4"],
    detector: ["#5cb6f2", "#3fc9a4", "#a3d5f7", "#a9a2ee", "#b9d56a"],
    group: ["#8fb0ea", "#f285ae", "#7fd0a0", "#e2b455", "#b99de6"],
    other: ["#5cb6f2", "#ff9a5c", "#3fc9a4", "#e58abb", "#f2c14e", "#a3d5f7", "#a7b2c2"],
  },
};
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
    if (!labelSlots.has(label)) labelSlots.set(label, { palette: "other", index: actorIndex() });
  }
}

// Actors that are neither attacker nor detector start with the colours those use least.
function actorIndex() {
  return [6, 2, 3, 5, 4, 0, 1][unnamedActors++ % 7];
}

function lineStyle(labels, position, count) {
  const slot = count > 1 && labels.length === 1 ? labelSlots.get(labels[0]) : null;
  const { palette, index } = slot || { palette: "other", index: position };
  const size = PALETTES.light[palette].length;
  return {
    dash: DASHES[Math.floor(index / size) % DASHES.length],
    light: PALETTES.light[palette][index % size],
    dark: PALETTES.dark[palette][index % size],
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
