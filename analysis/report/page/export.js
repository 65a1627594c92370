// Saving a figure as SVG or PNG and its numbers as CSV. Nothing leaves the reader's machine.

function saveBlob(blob, name) {
  const url = URL.createObjectURL(blob);
  const link = el("a", { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

function fileStem(figure) {
  const slug = (report.title || "report").toLowerCase().replace(/[^a-z0-9]+/g, "_").replace(/^_|_$/g, "");
  return `${slug}-${figure.panel.id}`;
}

function saveSvg(figure) {
  saveBlob(new Blob([standaloneSvg(figure)], { type: "image/svg+xml" }), fileStem(figure) + ".svg");
}

// Three times the size on screen: sharp on paper and slides.
function savePng(figure, scale = 3) {
  const svg = standaloneSvg(figure), image = new Image();
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  image.onload = () => {
    const canvas = el("canvas", { width: image.width * scale, height: image.height * scale });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => saveBlob(blob, fileStem(figure) + ".png"), "image/png");
    URL.revokeObjectURL(url);
  };
  image.onerror = () => announce("This browser cannot draw the picture; save SVG instead.");
  image.src = url;
}

// Columns of the table and of the CSV: time, then per line its value and, if there is one, its band.
function figureColumns(figure) {
  const names = MODES[view.mode], columns = [];
  for (const line of figure.lines.filter((l) => l.visible)) {
    columns.push({ name: `${line.label}, ${names.mid}`, values: line.mid });
    if (view.mode === "replicates") {
      if (line.rows.length > 1) {
        line.rows.forEach((row, r) => columns.push({ name: `${line.label}, replicate ${r}`, values: row }));
      }
    } else {
      columns.push({ name: `${line.label}, ${names.low}`, values: line.low },
                   { name: `${line.label}, ${names.high}`, values: line.high });
    }
  }
  return columns;
}

function csvCell(text) {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function figureCsv(figure) {
  const columns = figureColumns(figure), precise = (v) => (v === null ? "" : String(Number(v.toPrecision(6))));
  const time = figure.folded ? "days since retrain" : "day";
  const header = [time, ...columns.map((c) => c.name)].map(csvCell).join(",");
  const rows = figure.times.map((t, i) => [precise(t), ...columns.map((c) => precise(c.values[i]))].join(","));
  return [header, ...rows].join("\n") + "\n";
}

async function copyText(text, what) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = el("textarea", { style: "position:fixed;opacity:0" });
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  announce(`${what} copied`);
}

function figureTable(figure) {
  const columns = figureColumns(figure);
  const cell = (v) => el("td", {}, formatValue(v, figure.format, ""));
  const rows = figure.times.map((t, i) => el("tr", {},
      el("th", { scope: "row" }, formatDay(t)), ...columns.map((c) => cell(c.values[i]))));
  return el("div", { class: "table-box", tabindex: "0", role: "region", "aria-label": `Table: ${figure.title}` },
      el("table", {},
         el("caption", {}, `${figure.yTitle}, by ${figure.folded ? "days since retrain" : "simulated day"}`),
         el("thead", {}, el("tr", {}, el("th", { scope: "col" }, figure.folded ? "Days since" : "Day"),
                            ...columns.map((c) => el("th", { scope: "col" }, c.name)))),
         el("tbody", {}, ...rows)));
}
