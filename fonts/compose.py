"""Makes a letter and the vowel sign on it one glyph.

A face places a vowel sign by an offset from its letter. In a PDF by typst the
two glyphs, being at different heights, are written apart, and each carries the
text of the whole letter: what is copied has the letter twice. Here every such
pair becomes a composite glyph, made of the two at the very place where the
face puts them, and a ligature at the end of shaping that calls for it. What is
seen stays the same to the unit.

A pair is left alone where a further mark follows: that mark stands on the one
before it, which must then be a glyph of its own.
"""

from itertools import product
from pathlib import Path

import uharfbuzz
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables
from fontTools.ttLib.tables._g_l_y_f import ARGS_ARE_XY_VALUES, Glyph, GlyphComponent

TATWEEL, SHADDA, SUKUN, ALEF, LAM = 0x0640, 0x0651, 0x0652, 0x0627, 0x0644
LETTERS = [*range(0x0621, 0x063B), *range(0x0640, 0x064B), 0x0671]
SIGNS = [*range(0x064B, 0x0653), 0x0670]
MARKS = [(sign,) for sign in SIGNS] + [
    (SHADDA, sign) for sign in SIGNS if sign not in (SHADDA, SUKUN)
]
# A letter looks different where it joins, and lam and alef again where they meet.
BEFORE = [(), (TATWEEL,), (LAM,), (TATWEEL, LAM)]
AFTER = [(), (TATWEEL,), (ALEF,)]

BASE, MARK = 1, 3  # glyph classes of GDEF


def compose(source: Path, target: Path) -> None:
    """Writes the face `source` with composites to `target`."""
    font = TTFont(source, recalcTimestamp=False)
    names = add_glyphs(font, pairs(font, source.read_bytes()))
    add_ligatures(font, names)
    font.save(target)


def pairs(font: TTFont, data: bytes) -> dict[tuple[str, str], tuple[int, int]]:
    """Every letter glyph with every sign glyph that can stand on it, and where
    the face puts the sign."""
    face = uharfbuzz.Font(uharfbuzz.Face(data))
    order = font.getGlyphOrder()
    found: dict[tuple[str, str], tuple[int, int]] = {}
    for before, letter, marks, after in product(BEFORE, LETTERS, MARKS, AFTER):
        buffer = uharfbuzz.Buffer()
        buffer.add_codepoints([*before, letter, *marks, *after])
        buffer.direction, buffer.script, buffer.language = "rtl", "Arab", "ar"
        uharfbuzz.shape(face, buffer)
        run = [
            (order[info.codepoint], place)
            for info, place in zip(buffer.glyph_infos, buffer.glyph_positions)
            if info.cluster == len(before)
        ]
        (sign, mark), (base, stem) = run  # as seen, so the sign comes first
        assert (mark.x_advance, stem.x_offset, stem.y_offset) == (0, 0, 0), run
        place = mark.x_offset, mark.y_offset
        assert found.setdefault((base, sign), place) == place, run
    return dict(sorted(found.items()))


def add_glyphs(font: TTFont, found: dict) -> dict[tuple[str, str], str]:
    """A composite for every pair; its width is that of the letter."""
    glyf, widths = font["glyf"], font["hmtx"]
    classes = font["GDEF"].table.GlyphClassDef.classDefs
    names = {pair: f"pair{number}" for number, pair in enumerate(found)}
    font.setGlyphOrder(font.getGlyphOrder() + list(names.values()))
    for (base, sign), place in found.items():
        glyph = Glyph()
        glyph.numberOfContours = -1
        glyph.components = []
        for part, (x, y) in ((base, (0, 0)), (sign, place)):
            component = GlyphComponent()
            component.glyphName, component.x, component.y = part, x, y
            component.flags = ARGS_ARE_XY_VALUES
            glyph.components.append(component)
        name = names[base, sign]
        glyf.glyphs[name] = glyph
        glyph.recalcBounds(glyf)
        widths[name] = widths[base][0], glyph.xMin
        classes[name] = BASE
    return names


def add_ligatures(font: TTFont, names: dict[tuple[str, str], str]) -> None:
    """The lookups, the last of `liga`: pair and mark: nothing; pair: composite."""
    gsub = font["GSUB"].table
    lookups = gsub.LookupList.Lookup
    classes = font["GDEF"].table.GlyphClassDef.classDefs
    bases, signs = (set(column) for column in zip(*names))
    marks = {glyph for glyph, kind in classes.items() if kind == MARK}

    def coverage(glyphs: set[str]) -> otTables.Coverage:
        table = otTables.Coverage()
        table.glyphs = sorted(glyphs, key=font.getGlyphID)
        return table

    def rule(ahead: list[set[str]], lookup: list[int]) -> otTables.ChainContextSubst:
        table = otTables.ChainContextSubst()
        table.Format = 3
        table.BacktrackCoverage = []
        table.InputCoverage = [coverage(bases), coverage(signs)]
        table.LookAheadCoverage = [coverage(glyphs) for glyphs in ahead]
        table.SubstLookupRecord = []
        for index in lookup:
            record = otTables.SubstLookupRecord()
            record.SequenceIndex, record.LookupListIndex = 0, index
            table.SubstLookupRecord.append(record)
        table.BacktrackGlyphCount = 0
        table.InputGlyphCount = 2
        table.LookAheadGlyphCount = len(ahead)
        table.SubstCount = len(lookup)
        return table

    def add(kind: int, tables: list) -> int:
        lookup = otTables.Lookup()
        lookup.LookupType, lookup.LookupFlag = kind, 0
        lookup.SubTable, lookup.SubTableCount = tables, len(tables)
        lookups.append(lookup)
        gsub.LookupList.LookupCount = len(lookups)
        return len(lookups) - 1

    ligatures = otTables.LigatureSubst()
    ligatures.ligatures = {}
    for (base, sign), name in names.items():
        ligature = otTables.Ligature()
        ligature.LigGlyph, ligature.Component, ligature.CompCount = name, [sign], 2
        ligatures.ligatures.setdefault(base, []).append(ligature)
    replace = add(4, [ligatures])
    index = add(6, [rule([marks], []), rule([], [replace])])

    features = gsub.FeatureList.FeatureRecord
    arabic = next(s.Script for s in gsub.ScriptList.ScriptRecord if s.ScriptTag == "arab")
    systems = [arabic.DefaultLangSys, *(record.LangSys for record in arabic.LangSysRecord)]
    used = {number for system in systems for number in system.FeatureIndex
            if features[number].FeatureTag == "liga"}
    assert used
    for number in used:
        feature = features[number].Feature
        feature.LookupListIndex.append(index)
        feature.LookupCount = len(feature.LookupListIndex)
