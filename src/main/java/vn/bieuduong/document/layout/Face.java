package vn.bieuduong.document.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.KerningSubtable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Kiểu chữ: the four styles of Liberation Serif, which has the widths of Times New Roman. Measures text as it will be
 * drawn, kerning included.
 */
enum Face {
    REGULAR("Regular"),
    BOLD("Bold"),
    ITALIC("Italic"),
    BOLD_ITALIC("BoldItalic");

    /** Of the letter size; the same in all four styles, and high enough for Ấ, Ể, Ỗ. */
    static final double ASCENT = 0.891;

    static final double DESCENT = 0.216;

    /** Stands for a character the font does not have. */
    private static final int UNKNOWN = 0x25A1;

    private static final int TABLE = 0x10000;

    /** What all four styles have. */
    private static final BitSet KNOWN = known();

    private static final char HORN = 0x31B;

    /** Least space between a letter and a mark put on it, of the letter size. */
    private static final double MARK_GAP = 0.03;

    private final byte[] bytes;
    private final TrueTypeFont font;
    private final @Nullable KerningSubtable kerning;
    private final float[] advances = new float[TABLE];
    private final int[] glyphs = new int[TABLE];

    /** How far a mark is drawn from the end of its letter and above its own height, at size 1. */
    record Shift(double x, double y) {}

    /** The ink of a character at size 1. */
    private record Ink(double left, double bottom, double right, double top) {}

    Face(String name) {
        try (InputStream in = TrueTypeFont.class
                .getClassLoader()
                .getResourceAsStream("liberation/LiberationSerif-" + name + ".ttf")) {
            if (in == null) {
                throw new IllegalStateException("openpdf-fonts-extra is missing from the class path");
            }
            bytes = in.readAllBytes();
            font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            CmapLookup cmap = font.getUnicodeCmapLookup();
            kerning = font.getKerning() == null ? null : font.getKerning().getHorizontalKerningSubtable();
            for (int c = 0; c < TABLE; c++) {
                glyphs[c] = cmap.getGlyphId(c);
                advances[c] = font.getAdvanceWidth(glyphs[c]) / (float) font.getUnitsPerEm();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Face of(boolean bold, boolean italic) {
        return bold ? (italic ? BOLD_ITALIC : BOLD) : (italic ? ITALIC : REGULAR);
    }

    byte[] bytes() {
        return bytes;
    }

    /** Width of clean text at size 1. */
    double width(String text) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += advances[text.charAt(i)];
            if (i > 0) {
                width += kern(text.charAt(i - 1), text.charAt(i));
            }
        }
        return width;
    }

    /** What to add between two characters, at size 1. */
    double kern(char left, char right) {
        return kerning == null ? 0 : kerning.getKerning(glyphs[left], glyphs[right]) / 2048.0;
    }

    /**
     * Where the marks after a letter are drawn, when no single character has them together: ê̆, ơ̆, ư̆ of Ê Đê, Gia Rai and
     * M'Nông. The font leaves that to tables PDF viewers do not read.
     *
     * @param cluster the letter and its marks
     */
    List<Shift> marks(String cluster) throws IOException {
        char letter = cluster.charAt(0);
        String parts = Normalizer.normalize(cluster.substring(0, 1), Normalizer.Form.NFD);
        Ink bare = ink(parts.charAt(0));
        String hornless = Normalizer.normalize(parts.replace(String.valueOf(HORN), ""), Normalizer.Form.NFC);
        double top = ink(hornless.charAt(0)).top();
        double bottom = ink(letter).bottom();
        double slope = Math.tan(Math.toRadians(-font.getPostScript().getItalicAngle()));
        List<Shift> shifts = new ArrayList<>();
        for (char mark : cluster.substring(1).toCharArray()) {
            Ink ink = ink(mark);
            double rise = 0;
            if (ink.bottom() > 0.3) {
                rise = Math.max(0, top + MARK_GAP - ink.bottom());
                top = ink.top() + rise;
            } else if (ink.top() < 0.05) {
                rise = Math.min(0, bottom - MARK_GAP - ink.top());
                bottom = ink.bottom() + rise;
            }
            double over = (ink.bottom() + ink.top()) / 2 + rise - (bare.bottom() + bare.top()) / 2;
            double middle = (bare.left() + bare.right()) / 2 + slope * over;
            double x = mark == HORN ? 0 : middle - (ink.left() + ink.right()) / 2 - advances[letter];
            shifts.add(new Shift(x, rise));
        }
        return shifts;
    }

    private Ink ink(char c) throws IOException {
        GlyphData glyph = font.getGlyph().getGlyph(glyphs[c]);
        double em = font.getUnitsPerEm();
        return glyph == null
                ? new Ink(0, 0, advances[c], 0)
                : new Ink(
                        glyph.getXMinimum() / em,
                        glyph.getYMinimum() / em,
                        glyph.getXMaximum() / em,
                        glyph.getYMaximum() / em);
    }

    /** Whether the character stands on or under the one before it and takes no room of its own. */
    static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /**
     * Text this font can show: composed (NFC), without control and zero-width characters, tabs as spaces, and □ for what
     * the font lacks. Line feeds stay.
     */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
            if (c == '\n' || c == 0xA0) {
                clean.append((char) c);
            } else if (isBlank(c)) {
                clean.append(' ');
            } else if (!isUnseen(c)) {
                clean.appendCodePoint(KNOWN.get(c) ? c : UNKNOWN);
            }
        });
        return clean.toString();
    }

    /** The characters that {@link #clean} would show as □, in the order of their codes. */
    static Set<String> missing(String text) {
        Set<String> missing = new TreeSet<>();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(c -> !isBlank(c) && !isUnseen(c) && !KNOWN.get(c))
                .forEach(c -> missing.add(Character.toString(c)));
        return missing;
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Control characters, zero-width ones, and those that choose how the one before them is drawn. */
    private static boolean isUnseen(int c) {
        return Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || (c >= 0xFE00 && c <= 0xFE0F)
                || c == 0x034F;
    }

    private static BitSet known() {
        BitSet known = new BitSet(TABLE);
        for (int c = 0; c < TABLE; c++) {
            boolean everywhere = !Character.isSurrogate((char) c);
            for (Face face : values()) {
                everywhere &= face.glyphs[c] > 0;
            }
            known.set(c, everywhere);
        }
        return known;
    }
}
