#!/usr/bin/python3
"""Opens reports in a headless browser, as a reader would: nothing fails, every chart is drawn, and on a
phone nothing sticks out.

browse_report.py REDOUBT SCENARIO   status 0: all well; 1: not; 77: there is no Chromium
"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
WIDTHS = (1280, 390)  # a desk, a phone: CSS pixels

# Goes into a copy of the page, before everything else: gathers what goes wrong, reports it at the end.
PROBE = """<script>
const problems = [];
addEventListener("error", (event) => problems.push(String(event.message)));
addEventListener("unhandledrejection", (event) => problems.push(String(event.reason)));
for (const level of ["error", "warn"]) console[level] = (...words) => problems.push(words.join(" "));
addEventListener("securitypolicyviolation", (event) => problems.push("blocked: " + event.violatedDirective));
const sticksOut = (node) => node.getBoundingClientRect().right > document.documentElement.clientWidth + 1
    && !node.closest(".contents, .toolbar, .table-box, .code-frame, .skip, #toast");
// A reader who looks for more opens what is folded.
addEventListener("load", () => document.querySelectorAll("details.rest").forEach((d) => (d.open = true)));
// Charts are drawn when there is time; a busy machine takes longer.
let looks = 0;
let calm = 0;
const patience = setInterval(() => {
  const charts = [...document.querySelectorAll(".panel .chart")];
  const ready = charts.length > 0 && charts.every((chart) => chart.querySelector(".uplot canvas"));
  if (++looks < 60 && (calm += ready ? 1 : 0) < 3) return;
  clearInterval(patience);
  parent.postMessage(JSON.stringify({
    problems,
    panels: charts.length,
    drawn: charts.filter((chart) => chart.querySelectorAll(".uplot canvas").length === 1).length,
    inked: charts.filter((chart) => {
      const canvas = chart.querySelector("canvas");
      return canvas && canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.some((v) => v);
    }).length,
    width: innerWidth,
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    sticking: [...document.querySelectorAll("main *")].filter(sticksOut).slice(0, 3).map((n) => n.outerHTML.slice(0, 90)),
  }), "*");
}, 500);
</script>"""

# The frame gives the page its width: a browser's own window cannot be as narrow as a phone.
FRAME = """<!doctype html><body style="margin:0"><iframe src="probed.html" style="border:0;width:%dpx;height:3000px">
</iframe><pre id="found"></pre><script>
addEventListener("message", (event) => (document.getElementById("found").textContent = event.data));
</script></body>"""


def find_browser():
    return next((path for path in map(shutil.which, BROWSERS) if path), None)


def look_at(browser, page, width, folder):
    text = page.read_text(encoding="utf-8")
    (folder / "probed.html").write_text(text.replace('<meta name="viewport"', PROBE + '<meta name="viewport"', 1),
                                        encoding="utf-8")
    frame = folder / "frame.html"
    frame.write_text(FRAME % width, encoding="utf-8")
    run = subprocess.run(
        [browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
         f"--user-data-dir={folder}/profile", f"--window-size={max(width, 1280)},3000",
         "--virtual-time-budget=60000", "--dump-dom", frame.as_uri()],
        capture_output=True, text=True, timeout=120, check=False)
    found = re.search(r'<pre id="found">(.+?)</pre>', run.stdout, re.DOTALL)
    if not found:
        return [f"{page.name} at {width} px: the page did not answer"]
    seen = json.loads(found[1].replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
    where = f"{page.name} at {width} px"
    failures = [f"{where}: {problem}" for problem in seen["problems"]]
    if seen["panels"] < 10:
        failures.append(f"{where}: only {seen['panels']} panels")
    for what in ("drawn", "inked"):
        if seen[what] != seen["panels"]:
            failures.append(f"{where}: {seen[what]} of {seen['panels']} charts are {what}")
    if seen["width"] != width:
        failures.append(f"{where}: it was {seen['width']} px wide")
    if seen["overflow"] > 0 or seen["sticking"]:
        failures.append(f"{where}: {seen['overflow']} px stick out: {seen['sticking']}")
    print(f"{where}: {seen['drawn']} of {seen['panels']} charts drawn")
    return failures


def write_reports(redoubt, scenario, folder):
    """One page for one result, one for two."""
    for name, extra in (("one", []), ("two", ["--set", "detector.classifier.retrain_every=1d"])):
        subprocess.run([redoubt, "run", scenario, "--until", "21d", "--replicates", "2", "--quiet", *extra,
                        "-o", folder / f"{name}.h5"], check=True, stdout=subprocess.DEVNULL)
    subprocess.run([redoubt, "report", folder / "one.h5", "-o", folder / "single.html"], check=True)
    subprocess.run([redoubt, "report", folder / "one.h5", folder / "two.h5", "-o", folder / "several.html"], check=True)
    return [folder / "single.html", folder / "several.html"]


def main(redoubt, scenario):
    browser = find_browser()
    if not browser:
        print("skipped: no Chromium to open reports with (apt-get install chromium)", file=sys.stderr)
        return 77
    failures = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for page in write_reports(redoubt, scenario, folder):
            for width in WIDTHS:
                failures += look_at(browser, page, width, folder)
    for failure in failures:
        print(failure, file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
