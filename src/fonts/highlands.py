#!/usr/bin/python3
"""Makes the web font of the letters that the delivered subsets of Be Vietnam Pro lack, out of Be Vietnam Pro itself.

Names of the Central Highlands are written with them: Y Ƀinh, H'Čơ̆n, Hrĕ. Whatever letter the face has and the two subsets
leave out is in; what the face has not either is put together from its own parts: breves over the vowels, a bar through b.

Needs python3-fonttools and python3-brotli (Debian), and the whole faces, npm @expo-google-fonts/be-vietnam-pro 0.4.1:
    src/fonts/highlands.py BeVietnamPro_400Regular.ttf 400; src/fonts/highlands.py BeVietnamPro_600SemiBold.ttf 600
"""
import sys
from pathlib import Path

from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

ASSETS = Path(__file__).parents[1] / "main/webapp/assets"
BREVES = {0x114: "E", 0x115: "e", 0x12C: "I", 0x12D: "dotlessi", 0x14E: "O", 0x14F: "o", 0x16C: "U", 0x16D: "u"}
BASES = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"


def anchors(font):
    """Where marks of the breve's kind sit: the breve's own point, and each base letter's."""
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for sub in lookup.SubTable:
            sub = getattr(sub, "ExtSubTable", sub)
            if type(sub).__name__ == "MarkBasePos" and "uni0306" in sub.MarkCoverage.glyphs:
                mark = sub.MarkArray.MarkRecord[sub.MarkCoverage.glyphs.index("uni0306")]
                bases = zip(sub.BaseCoverage.glyphs, sub.BaseArray.BaseRecord)
                points = {glyph: record.BaseAnchor[mark.Class] for glyph, record in bases}
                return mark.MarkAnchor, {glyph: point for glyph, point in points.items() if point}
    raise SystemExit("the face has no place for a breve")


def add(font, code, draw, advance):
    name, pen = f"uni{code:04X}", TTGlyphPen(font.getGlyphSet())
    draw(pen)
    font.setGlyphOrder(font.getGlyphOrder() + [name])
    font["glyf"][name] = glyph = pen.glyph()
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (advance, glyph.xMin)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[code] = name


def bar(pen, left, right, bottom, top):
    pen.moveTo((left, bottom))
    for corner in ((left, top), (right, top), (right, bottom)):
        pen.lineTo(corner)
    pen.closePath()


def ends(glyph):
    """Lower and upper edge of a bar that stands out on the left."""
    return sorted({y for x, y in glyph.coordinates if x == glyph.xMin})


def main(face, weight):
    font = TTFont(face)
    glyphs, widths, shapes = font["glyf"], font["hmtx"], font.getGlyphSet()
    mark, bases = anchors(font)
    for code, base in BREVES.items():
        place = bases[base]

        def breve(pen):
            pen.addComponent(base, (1, 0, 0, 1, 0, 0))
            pen.addComponent("uni0306", (1, 0, 0, 1, place.XCoordinate - mark.XCoordinate, place.YCoordinate - mark.YCoordinate))

        add(font, code, breve, widths[base][0])

    # the bars of ħ and of Đ, as thick and as far out on the left
    low, high = ends(glyphs["hbar"])
    right = max(x for x, y in glyphs["hbar"].coordinates if y in (low, high))
    stem = glyphs["hbar"].coordinates[0][0] - glyphs["b"].xMin

    def small(pen):
        shapes["b"].draw(TransformPen(pen, (1, 0, 0, 1, stem, 0)))
        bar(pen, glyphs["hbar"].xMin, right, low, high)

    add(font, 0x180, small, widths["b"][0] + stem)

    low, high = ends(glyphs["Eth"])
    middle, half = 0.28 * glyphs["B"].yMax, (high - low) / 2
    room = glyphs["Eth"].coordinates[0][0] - glyphs["B"].xMin
    reach = round(room + 0.45 * glyphs["B"].xMin + 0.55 * glyphs["B"].xMax)

    def large(pen):
        shapes["B"].draw(TransformPen(pen, (1, 0, 0, 1, room, 0)))
        bar(pen, glyphs["Eth"].xMin, reach, round(middle - half), round(middle + half))

    add(font, 0x243, large, widths["B"][0] + room)

    had = set()
    for part in ("latin", "vietnamese"):
        had |= set(TTFont(ASSETS / f"be-vietnam-pro-{part}-{weight}-normal.woff2").getBestCmap())
    letters = {code for code in font.getBestCmap() if 0x100 <= code < 0x250 or 0x300 <= code < 0x330} - had
    options = Options()
    options.flavor, options.layout_features = "woff2", ["mark", "mkmk", "kern", "ccmp"]
    options.hinting, options.name_IDs = False, [0, 1, 2, 4, 6, 13, 14]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=letters | {ord(letter) for letter in BASES})
    subsetter.subset(font)
    for name in font["name"].names:
        if name.nameID in (1, 4, 6):
            name.string = "Bieu Duong Highlands" if name.nameID != 6 else f"BieuDuongHighlands-{weight}"
    font.flavor = "woff2"
    font.save(ASSETS / f"highlands-{weight}.woff2")
    print(", ".join(f"U+{code:04X}" for code in sorted(font.getBestCmap())))


main(sys.argv[1], sys.argv[2])
