#!/usr/bin/env python3
"""Times the command beside the tools that letters are made with otherwise: same content, one run, turn by turn; the
ratios count, not the moments.

    pip install typst docxtpl; npm install --prefix FOLDER docxtemplater pizzip
    compare.py COMMAND FINISHED [--node FOLDER] [--rounds N] [--renders N]

FINISHED is what `cargo bench --bench finished` has written of Circular 195 in English: the layouts and the letter's data.
A tool that is not there is left out. `--renders N` makes N different PDFs in one worker and tells its memory on the way.
"""

import argparse
import io
import json
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import tomllib
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "bindings" / "python" / "python"))
from tsb_circular import Worker  # noqa: E402

FOLDER = ROOT / "examples" / "tsb-195"
NUMBER = "195"
TEXT = re.compile(r"(<w:t(?: [^>]*)?>)([^<]+)(</w:t>)")
STANDARDS = ["ua-1", "a-2a"]

asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
asked.add_argument("command", type=Path)
asked.add_argument("finished", type=Path)
asked.add_argument("--node", type=Path, help="where docxtemplater is installed")
asked.add_argument("--rounds", type=int, default=20)
asked.add_argument("--renders", type=int, default=0)
asked = asked.parse_args()
command = asked.command.resolve()
circular = tomllib.loads((FOLDER / "circular.toml").read_text("utf-8"))
prose = {file.stem: file.read_text("utf-8") for file in (FOLDER / "text").glob("*.ftl")}


def ms(call):
    """What a call takes, in milliseconds."""
    begin = time.perf_counter()
    call()
    return (time.perf_counter() - begin) * 1000


def turns(tools, rounds):
    """The medians of tools that take turns, each given the number of the round; the first two rounds warm up."""
    times = {name: [] for name in tools}
    for at in range(rounds + 2):
        for name, tool in tools.items():
            took = ms(lambda: tool(1000 + at))
            if at >= 2:
                times[name].append(took)
    return {name: statistics.median(each) for name, each in times.items()}


def told(title, medians, base):
    """The medians, each with what the first of them is of it."""
    print(title)
    ours = medians[base]
    for name, median in medians.items():
        print(f"  {name:38} {median:9.1f} ms" + ("" if name == base else f"   ours is {ours / median:.2f} of it"))


def render(worker, number, to, lang="en"):
    return worker.render({**circular, "number": number}, prose, lang, to)


# The wheel cannot switch typst's `a11y-extras` on: its tables have no scopes and no summaries, which is less work.
PLAIN = """#let header-cell(scope: none, body) = body
#let data-cell(body) = body
#let table-summary(summary: none, body) = body
"""


def finished_for_typst(folder):
    """A copy of what typst is given, as the wheel can set it."""
    shutil.copytree(asked.finished, folder)
    for layout in folder.glob("*.typ"):
        text = re.sub(r"\bpdf\.(header-cell|data-cell|table-summary)\(", r"\1(", layout.read_text("utf-8"))
        layout.write_text(PLAIN + text, "utf-8")
    return folder


def typst_compiler(folder):
    """A compiler that stays, of the wheel; the letter's number is changed where the letter's data are read."""
    import typst

    compiler = typst.Compiler(str(folder / "circular.typ"), root=str(folder), font_paths=[str(ROOT / "fonts")],
                              ignore_system_fonts=True)
    data = (folder / "document.json").read_text("utf-8")

    def make(number):
        (folder / "document.json").write_text(data.replace(NUMBER, str(number)), "utf-8")
        return compiler.compile(format="pdf", pdf_standards=STANDARDS)

    return make


def words(docx):
    with zipfile.ZipFile(io.BytesIO(docx)) as file:
        return "".join(text for _, text, _ in TEXT.findall(file.read("word/document.xml").decode()))


def template(docx, opening, closing):
    """Our own edition with a placeholder for each of its texts, and the texts."""
    texts = []

    def placeholder(found):
        texts.append(found[2].replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&"))
        return f"{found[1]}{opening}t{len(texts) - 1}{closing}{found[3]}"

    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for part in source.namelist():
            content = source.read(part)
            if part == "word/document.xml":
                content = TEXT.sub(placeholder, content.decode()).encode()
            made.writestr(part, content)
    return out.getvalue(), texts


def numbered(texts, number):
    return {f"t{at}": text.replace(NUMBER, str(number)) for at, text in enumerate(texts)}


NODE = """
const Zip = require("pizzip"), Templater = require("docxtemplater"), fs = require("fs");
const content = fs.readFileSync(process.argv[1]);
require("readline").createInterface({ input: process.stdin }).on("line", line => {
  const begin = process.hrtime.bigint();
  const letter = new Templater(new Zip(content));
  letter.render(JSON.parse(line));
  const made = letter.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
  const took = Number(process.hrtime.bigint() - begin) / 1e6;
  fs.writeFileSync(process.argv[2], made);
  console.log(took);
});
"""


def docx(worker, home):
    edition = render(worker, int(NUMBER), "docx")
    tools = {"ours, through the pipe": lambda number: render(worker, number, "docx")}
    try:
        from docxtpl import DocxTemplate

        content, texts = template(edition, "{{ ", " }}")

        def docxtpl(number):
            letter = DocxTemplate(io.BytesIO(content))
            letter.render(numbered(texts, number), autoescape=True)
            out = io.BytesIO()
            letter.save(out)
            return out.getvalue()

        assert words(docxtpl(int(NUMBER))) == words(edition), "docxtpl writes other words"
        tools["docxtpl"] = docxtpl
    except ImportError:
        print("docxtpl is not installed")
    medians = turns(tools, asked.rounds)
    if asked.node and shutil.which("node"):
        content, texts = template(edition, "{", "}")
        (home / "template.docx").write_bytes(content)
        node = subprocess.Popen(["node", "-e", NODE, str(home / "template.docx"), str(home / "made.docx")], text=True,
                                cwd=asked.node, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        took = []
        for at in range(asked.rounds + 5):
            number = int(NUMBER) if at == 0 else 1000 + at
            node.stdin.write(json.dumps(numbered(texts, number)) + "\n")
            node.stdin.flush()
            took.append(float(node.stdout.readline()))
            if at == 0:
                assert words((home / "made.docx").read_bytes()) == words(edition), "docxtemplater writes other words"
        node.stdin.close()
        node.wait()
        medians["docxtemplater"] = statistics.median(took[5:])
    else:
        print("docxtemplater is not installed")
    told("a Word edition, warm", medians, "ours, through the pipe")


def run(*arguments):
    return subprocess.run([str(argument) for argument in arguments], check=True, capture_output=True, cwd=ROOT)


def cold(home, finished):
    out = home / "out"
    one = ("render", FOLDER, "--lang", "en", "--to", "pdf", "--out", out)
    tools = {
        "ours, 12 files": lambda _: run(command, "render", FOLDER, "--to", "pdf,docx", "--out", out),
        "ours, one PDF": lambda _: run(command, *one),
        "typst wheel, one letter": lambda _: run(
            sys.executable, "-c", "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2], root=sys.argv[3],"
            "font_paths=[sys.argv[4]], ignore_system_fonts=True, pdf_standards=['ua-1', 'a-2a'])",
            finished / "circular.typ", home / "typst.pdf", finished, ROOT / "fonts"),
    }
    if shutil.which("soffice"):
        tools["LibreOffice, one DOCX to PDF"] = lambda _: run(
            "soffice", "--headless", "--convert-to", "pdf", "--outdir", home, out / "tsb-circular-195.en.docx")
    told("whole processes", turns(tools, 5), "ours, 12 files")


def threads(home):
    """All examples in all languages, on one thread and on two: typst, too, works on as many as it is given."""
    circulars = sorted(path.parent for path in (ROOT / "examples").glob("*/circular.toml"))
    tools = {
        jobs: lambda _, jobs=jobs: run(command, "render", *circulars, "--to", "pdf", "--jobs", jobs, "--out", home / "all")
        for jobs in ("1", "2")
    }
    one, two = turns(tools, 3).values()
    print(f"PDFs of all examples, on one thread {one:.0f} ms, on two {two:.0f} ms: {one / two:.2f} times as fast")


def memory(worker):
    def resident():
        status = Path(f"/proc/{worker.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024

    step = max(asked.renders // 10, 1)
    for at in range(asked.renders):
        render(worker, 10_000 + at, "pdf", list(prose)[at % len(prose)])
        if (at + 1) % step == 0:
            print(f"  after {at + 1:6} PDFs: {resident():.0f} MB", flush=True)


with tempfile.TemporaryDirectory() as home, Worker(command) as worker:
    home = Path(home)
    pdf = {"ours, through the pipe": lambda number: render(worker, number, "pdf")}
    finished = finished_for_typst(home / "finished")
    try:
        pdf["typst wheel, layout and data finished"] = typst_compiler(finished)
    except ImportError:
        print("the typst wheel is not installed")
    told("a PDF, warm", turns(pdf, asked.rounds), "ours, through the pipe")
    docx(worker, home)
    cold(home, finished)
    threads(home)
    if asked.renders:
        print("memory of the worker")
        memory(worker)
