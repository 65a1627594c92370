// One panel: title with a direct link, a sentence, legend, chart, definition, table and files.

class Panel {
  constructor(panel) {
    this.panel = panel;
    this.hidden = new Set();
    this.chart = null;
    this.tableOpen = false;
    this.legend = el("div", { class: "legend", role: "group", "aria-label": "Lines of this chart" });
    this.yTitle = el("div", { class: "y-title" });
    this.host = el("div", { class: "chart", tabindex: "0", role: "group" }, el("span", { class: "spoken", "aria-live": "polite" }));
    this.printed = el("div", { class: "print-figure", "aria-hidden": "true" });
    this.table = el("div", { class: "table-slot" });
    this.refresh();
    this.hideSurplus();
    this.node = this.build();
  }

  // A legend of thirty lines helps nobody: the first six are shown, the others wait in the legend.
  // Of several results those lines are shown that all of them have first.
  hideSurplus() {
    const { lines } = this.figure, kinds = Math.max(1, Math.floor(6 / (scenarios.length || 1)));
    if (lines.length <= 8) return;
    const surplus = scenarios.length ? lines.filter((line) => line.kind >= kinds) : lines.slice(6);
    surplus.forEach((line) => this.hidden.add(line.position));
    this.refresh();
  }

  build() {
    const { panel } = this;
    const button = (text, title, action) => el("button", { type: "button", class: "quiet", title, onclick: action }, text);
    this.tableButton = button("Table", "Show the numbers of this chart", () => this.toggleTable());
    this.tableButton.setAttribute("aria-expanded", "false");
    return el("article", { class: "panel" + (panel.wide ? " wide" : ""), id: panel.id, "aria-labelledby": panel.id + "-title" },
        el("h3", { id: panel.id + "-title" }, panel.title,
           el("a", { class: "anchor", href: "#" + panel.id, "aria-label": "Direct link to this chart" }, "#")),
        panel.sentence ? el("p", { class: "sentence" }, panel.sentence) : null,
        this.legend, this.yTitle, this.host, this.printed,
        el("div", { class: "x-title" }, this.figure.xTitle),
        el("div", { class: "panel-foot" }, this.definition(),
           el("div", { class: "actions", role: "group", "aria-label": "Numbers and files" }, this.tableButton,
              button("Copy CSV", "Copy the numbers as comma-separated values",
                     () => copyText(figureCsv(this.figure), "Numbers")),
              button("PNG", "Save as a picture", () => savePng(this.figure)),
              button("SVG", "Save as vector graphics", () => saveSvg(this.figure)))),
        this.table);
  }

  definition() {
    const entries = this.panel.series.flatMap((name) => {
      const { long_name, unit, definition } = report.series[name];
      return [el("dt", {}, capitalise(long_name || name), " ", el("code", {}, name), unitText(unit) ? ` in ${unit}` : ""),
              el("dd", {}, definition || "No definition was recorded.")];
    });
    return el("details", { class: "definition" }, el("summary", {}, "Definition"), el("dl", {}, ...entries));
  }

  // Recomputes the figure under the present view and draws whatever is open.
  refresh() {
    this.figure = makeFigure(this.panel, this.hidden);
    this.yTitle.textContent = this.figure.yTitle;
    this.host.setAttribute("aria-label", `Chart: ${this.panel.title}. Arrow keys read the values.`);
    this.fillLegend();
    if (this.chart) this.draw();
    if (this.tableOpen) this.table.replaceChildren(figureTable(this.figure));
  }

  fillLegend() {
    const { lines } = this.figure;
    this.legend.hidden = lines.length < 2;
    this.legend.replaceChildren(...lines.map((line) => {
      const item = el("button", { type: "button", class: "legend-item", "aria-pressed": String(line.visible),
                                  title: line.visible ? "Hide this line" : "Show this line",
                                  onclick: () => this.toggleLine(line.position) },
          el("i", { class: "swatch" + (line.dash.length ? " dashed" : "") }), line.label);
      item.style.setProperty("--c-light", line.light);
      item.style.setProperty("--c-dark", line.dark);
      return item;
    }));
  }

  toggleLine(position) {
    const index = [...this.legend.children].indexOf(document.activeElement);
    if (!this.hidden.delete(position)) this.hidden.add(position);
    if (this.hidden.size === this.figure.lines.length) this.hidden.clear();
    this.refresh();
    if (index >= 0) this.legend.children[index].focus();
  }

  toggleTable() {
    this.tableOpen = !this.tableOpen;
    this.tableButton.setAttribute("aria-expanded", String(this.tableOpen));
    this.tableButton.textContent = this.tableOpen ? "Hide table" : "Table";
    this.table.replaceChildren(...(this.tableOpen ? [figureTable(this.figure)] : []));
  }

  draw() {
    const width = this.host.clientWidth;
    if (!width) return;
    if (this.chart) destroyChart(this.chart);
    this.chart = makeChart(this.host, this.figure);
    this.drawnWidth = width;
  }

  resized() {
    if (this.chart && this.host.offsetParent && Math.abs(this.host.clientWidth - this.drawnWidth) > 1) this.draw();
  }

  drawForPrint() {
    const width = this.panel.wide ? 760 : 400;  // about the size on A4, so that text keeps its size
    this.printed.innerHTML = svgDocument(width, 240, svgPlot(this.figure, width, 240));
  }
}
