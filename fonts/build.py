#!/usr/bin/env python3
"""Builds the faces in this folder from named, versioned and hashed packages.

    pip install fonttools==4.68.0
    python3 build.py --sources DIR             write the families into this folder
    python3 build.py --sources DIR --check     rebuild elsewhere and compare byte by byte

DIR keeps the source packages. What is missing there is fetched with `npm pack`
or `apt-get download`; on a system without them, put the files there by hand.
Every package is compared with the hash below before it is opened. Unpacking a
Debian package needs `dpkg-deb`.

At the end the table for README.md is printed.
"""

import argparse
import bz2
import filecmp
import hashlib
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

import fontTools
from fontTools import subset
from fontTools.ttLib import TTFont

FONTTOOLS = "4.68.0"
HERE = Path(__file__).resolve().parent


# --- packages ---------------------------------------------------------------


@dataclass(frozen=True)
class Package:
    kind: str  # "npm" or "deb"
    name: str
    version: str
    file: str
    sha256: str

    def fetch(self, sources: Path) -> Path:
        """The package file, fetched if it is missing, its hash compared."""
        path = sources / self.file
        if not path.exists():
            command = {
                "npm": ["npm", "pack", "--silent", f"{self.name}@{self.version}"],
                "deb": ["apt-get", "download", "-qq", f"{self.name}={self.version}"],
            }[self.kind]
            subprocess.run(command, cwd=sources, check=True, stdout=subprocess.DEVNULL)
        if sha256(path) != self.sha256:
            sys.exit(f"{self.file}: not the package this script was written for")
        return path

    def unpack(self, sources: Path, into: Path) -> Path:
        archive = self.fetch(sources)
        folder = into / re.sub(r"\W+", "-", self.name).strip("-")
        folder.mkdir(parents=True)
        if self.kind == "npm":
            with tarfile.open(archive) as tar:
                tar.extractall(folder, filter="data")
            return folder / "package"
        subprocess.run(["dpkg-deb", "-x", archive, folder], check=True)
        return folder


CARLITO = Package(
    "npm", "@expo-google-fonts/carlito", "0.4.1",
    "expo-google-fonts-carlito-0.4.1.tgz",
    "399854d489b5c6bc0560461fccb634cd1e07caa4f8483b32018b4925619996d0",
)
NOTO_SANS = Package(
    "npm", "@expo-google-fonts/noto-sans", "0.4.2",
    "expo-google-fonts-noto-sans-0.4.2.tgz",
    "98cf14a19b8e67a0e76bfd4d5df98937b9734e6dde570bd750f2259042042548",
)
SYMBOLS_2 = Package(
    "npm", "@expo-google-fonts/noto-sans-symbols-2", "0.4.1",
    "expo-google-fonts-noto-sans-symbols-2-0.4.1.tgz",
    "3bf3d6333487df36e88d146e032a9ed8246617ca2dfe1513a8a382c3fad12ac4",
)
NOTO_CORE = Package(
    "deb", "fonts-noto-core", "20201225-1",
    "fonts-noto-core_20201225-1_all.deb",
    "58f4f0bb6720f919f92096b3508e1412a0f1544424ade6c5b5bf1eb694dd64ba",
)
NOTO_SERIF_SC = Package(
    "npm", "@expo-google-fonts/noto-serif-sc", "0.4.3",
    "expo-google-fonts-noto-serif-sc-0.4.3.tgz",
    "ff6bcf5ba68d92dfecc05544bb150f9e724741a932354a0dd97e7289c40a3f5e",
)
# Not a font: Unihan says which characters are in the list of 8,105.
UNICODE_DATA = Package(
    "deb", "unicode-data", "15.0.0-1",
    "unicode-data_15.0.0-1_all.deb",
    "5efef23bbb1c6a133ecbdd63a2cfa07159ccacf5466a49e2426101c5ecd691fc",
)


# --- which characters -------------------------------------------------------


def span(first: int, last: int) -> set[int]:
    return set(range(first, last + 1))


def carlito_gaps(carlito: set[int]) -> set[int]:
    """What Noto Sans adds: marks that Carlito lacks, and the letters that
    combining accents (which Carlito lacks too) may stand on."""
    wanted = (
        span(0x02B0, 0x036F)  # modifier letters, combining accents
        | span(0x0400, 0x045F)  # Cyrillic
        | span(0x2010, 0x205E)  # general punctuation
        | {0x2060}  # word joiner
        | span(0x2070, 0x209C)  # superscripts, subscripts
        | span(0x20A0, 0x20C0)  # currencies
        | span(0x2100, 0x214F)  # letter-like marks
        | span(0x2150, 0x2189)  # number forms
    )
    # Marks of East Asian text: they belong to the Han face, and this face
    # stands before it. Line and direction controls need no glyph.
    wanted -= {0x2025, 0x2027, 0x203B} | span(0x2028, 0x202E)
    bases = span(0x41, 0x5A) | span(0x61, 0x7A) | span(0x0400, 0x045F)
    # U+202F is in Carlito, but in no other face here.
    return wanted - carlito | bases | {0x202F}


SYMBOLS = (
    {0x2219, 0x22C5}  # ∙ ⋅
    | span(0x21E6, 0x21E9)  # ⇦ ⇧ ⇨ ⇩
    | span(0x25A0, 0x25FF)  # ■ □ ▪ ▲ ▶ ◆ ○ ◎ ● ◯
    | span(0x2605, 0x2606)  # ★ ☆
    | span(0x260E, 0x2612)  # ☎ ☏ ☐ ☑ ☒
    | {0x261B, 0x261E, 0x26A0, 0x26AA, 0x26AB}  # ☛ ☞ ⚠ ⚪ ⚫
    | {0x2702, 0x2706, 0x2708, 0x2709}  # ✂ ✆ ✈ ✉
    | span(0x270D, 0x2718)  # ✍ ✎ ✏ ✓ ✔ ✕ ✖ ✗ ✘
    | {0x274D, 0x2756} | span(0x274F, 0x2752)  # ❍ ❖ ❏ ❐ ❑ ❒
    | span(0x2794, 0x27BE)  # ➔ ➜ ➢ ➤
    | span(0x2B05, 0x2B07) | span(0x2B1B, 0x2B1C)  # ⬅ ⬆ ⬇ ⬛ ⬜
    | span(0x1F5F4, 0x1F5F9)  # ballot boxes
)


def two_byte(codec: str) -> set[int]:
    """Every character that a two-byte code of this codec stands for."""
    found = set()
    for lead in range(0x81, 0xFF):
        for trail in range(0x40, 0xFF):
            text = bytes([lead, trail]).decode(codec, errors="ignore")
            if len(text) == 1:
                found.add(ord(text))
    return found - span(0x00, 0x7F) - span(0xE000, 0xF8FF)


def general_standard(unicode_data: Path) -> set[int]:
    """The 8,105 characters of 通用规范汉字表 (2013): Unihan's kTGH field."""
    found = set()
    for file in unicode_data.glob("usr/share/unicode/Unihan_*.txt.bz2"):
        with bz2.open(file, "rt", encoding="utf-8") as lines:
            for line in lines:
                if field := re.match(r"U\+([0-9A-F]+)\tkTGH\t2013:", line):
                    found.add(int(field[1], 16))
    assert len(found) == 8105, len(found)
    return found


def chinese_codes(unicode_data: Path) -> set[int]:
    """What the Han face promises to hold."""
    return (
        two_byte("gbk")
        | two_byte("gb2312")
        | two_byte("gb18030")
        | general_standard(unicode_data)
    ) - {0x2252}  # ≒ is in GBK, but in no Noto Han face


def chinese(unicode_data: Path) -> set[int]:
    """What is asked of the Han face; beyond the codes, what it has."""
    return (
        chinese_codes(unicode_data)
        | span(0x20, 0x7E) | span(0xA0, 0xFF)  # ASCII, Latin-1
        | span(0x2010, 0x205E)  # general punctuation
        | span(0x2460, 0x24FF)  # circled and bracketed numbers and letters
        | {0x2E3A, 0x2E3B}  # two-em and three-em dash
        | span(0x3000, 0x303F)  # CJK symbols and punctuation
        | span(0x3200, 0x33FF)  # enclosed and squared CJK
        | span(0xFE30, 0xFE4F)  # compatibility forms
        | span(0xFF00, 0xFFEF)  # full-width and half-width forms
    )


# --- writing faces ----------------------------------------------------------

def make_subset(source: Path, target: Path, characters: set[int], *,
                features: list[str], scripts: list[str] | None = None,
                drop: tuple[str, ...] = ()) -> None:
    """A subset without hinting and glyph names."""
    options = subset.Options(
        layout_features=features,
        layout_scripts=scripts or ["*"],
        hinting=False,
        glyph_names=False,
        notdef_outline=True,
        name_IDs=[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13, 14],
        name_languages=[0x409],
        harfbuzz_repacker=False,
    )
    options.drop_tables += ["DSIG", "STAT", *drop]
    font = subset.load_font(str(source), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    version = font["name"].getName(5, 3, 1, 0x409)
    version.string = f"{version}; subset"
    subset.save_font(font, str(target), options)
    font.close()


def licence(text: Path, font: Path, target: Path) -> None:
    """The licence text `text` under the copyright line of `font`, for
    families whose package holds no licence file of their own."""
    notice = TTFont(font, lazy=True)["name"].getDebugName(0)
    body = text.read_text(encoding="utf-8").split("\n", 1)[1]
    target.write_text(f"{notice}\n{body}", encoding="utf-8")


def build(sources: Path, work: Path, out: Path) -> None:
    unpacked = {
        package: package.unpack(sources, work)
        for package in (CARLITO, NOTO_SANS, SYMBOLS_2, NOTO_CORE, NOTO_SERIF_SC, UNICODE_DATA)
    }

    def family(name: str) -> Path:
        folder = out / name
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    # Carlito, unchanged: the name is reserved, so a changed face could not keep it.
    source, target = unpacked[CARLITO], family("carlito")
    for theirs, ours in (("400Regular", "Regular"), ("700Bold", "Bold"),
                         ("400Regular_Italic", "Italic"), ("700Bold_Italic", "BoldItalic")):
        shutil.copyfile(source / theirs / f"Carlito_{theirs}.ttf", target / f"Carlito-{ours}.ttf")
    shutil.copyfile(source / "LICENSE_FONT", target / "OFL.txt")
    carlito = coverage(target / "Carlito-Regular.ttf")

    source, target = unpacked[NOTO_SANS], family("noto-sans")
    for theirs, ours in (("400Regular", "Regular"), ("700Bold", "Bold")):
        make_subset(source / theirs / f"NotoSans_{theirs}.ttf", target / f"NotoSans-{ours}.ttf",
                    carlito_gaps(carlito), features=["ccmp", "locl", "mark", "mkmk"],
                    scripts=["DFLT", "cyrl", "latn"])
    ofl = source / "LICENSE_FONT"
    shutil.copyfile(ofl, target / "OFL.txt")

    source, target = unpacked[SYMBOLS_2], family("noto-sans-symbols-2")
    make_subset(source / "400Regular/NotoSansSymbols2_400Regular.ttf",
                target / "NotoSansSymbols2-Regular.ttf", SYMBOLS,
                features=[], drop=("GDEF", "GPOS", "GSUB", "vhea", "vmtx"))
    shutil.copyfile(source / "LICENSE_FONT", target / "OFL.txt")

    # Noto Naskh Arabic, unchanged.
    source, target = unpacked[NOTO_CORE], family("noto-naskh-arabic")
    for weight in ("Regular", "Bold"):
        name = f"NotoNaskhArabic-{weight}.ttf"
        shutil.copyfile(source / "usr/share/fonts/truetype/noto" / name, target / name)
    licence(ofl, target / "NotoNaskhArabic-Regular.ttf", target / "OFL.txt")

    # The Simplified Chinese face with TrueType outlines: beside CFF outlines
    # typst's matrix of the face makes a PDF validator misread all widths.
    source, target = unpacked[NOTO_SERIF_SC], family("noto-serif-sc")
    scripts = [f"{script}.{language}" for script in ("DFLT", "cyrl", "grek", "hani", "kana", "latn")
               for language in ("dflt", "ZHS ")]
    for theirs, ours in (("400Regular", "Regular"), ("700Bold", "Bold")):
        face = target / f"NotoSerifSC-{ours}.ttf"
        make_subset(source / theirs / f"NotoSerifSC_{theirs}.ttf",
                    face, chinese(unpacked[UNICODE_DATA]),
                    features=["ccmp", "locl", "kern", "mark", "liga",
                              "halt", "palt", "fwid", "hwid", "pwid"],
                    scripts=scripts, drop=("VORG", "vhea", "vmtx"))
        missing = chinese_codes(unpacked[UNICODE_DATA]) - coverage(face)
        assert not missing, missing
    shutil.copyfile(source / "LICENSE_FONT", target / "OFL.txt")


# --- checking and the table -------------------------------------------------


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def coverage(path: Path) -> set[int]:
    return set(TTFont(path, lazy=True).getBestCmap())


def faces(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*/*") if path.suffix in (".ttf", ".otf"))


def table(folder: Path) -> None:
    print("| file | family, style | version | bytes | characters | sha256 |")
    print("| --- | --- | --- | ---: | ---: | --- |")
    for path in faces(folder):
        names = TTFont(path, lazy=True)["name"]
        version = re.search(r"\d+\.\d+", names.getDebugName(5))[0]
        print(f"| `{path.relative_to(folder)}` | {names.getDebugName(1)}, {names.getDebugName(2)} "
              f"| {version} | {path.stat().st_size:,} | {len(coverage(path)):,} | `{sha256(path)}` |")


def main() -> None:
    parser = argparse.ArgumentParser(description="Build the embedded faces.")
    parser.add_argument("--sources", type=Path, required=True, help="folder of the source packages")
    parser.add_argument("--check", action="store_true", help="compare with this folder, change nothing")
    arguments = parser.parse_args()
    if fontTools.version != FONTTOOLS:
        sys.exit(f"fontTools {FONTTOOLS} is needed, this is {fontTools.version}")
    arguments.sources.mkdir(parents=True, exist_ok=True)

    with tempfile.TemporaryDirectory() as temporary:
        out = Path(temporary, "out") if arguments.check else HERE
        build(arguments.sources.resolve(), Path(temporary, "unpacked"), out)
        if arguments.check:
            expected = {path.relative_to(out) for path in out.glob("*/*")}
            present = {path.relative_to(HERE) for path in HERE.glob("*/*")}
            differing = sorted(
                name for name in expected | present
                if name not in expected & present
                or not filecmp.cmp(out / name, HERE / name, shallow=False)
            )
            if differing:
                sys.exit("differs: " + ", ".join(map(str, differing)))
        table(out)


if __name__ == "__main__":
    main()
