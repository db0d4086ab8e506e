package vn.bieuduong.document.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import org.apache.fontbox.ttf.CmapLookup;
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

    private static final int TABLE = 0x2600;

    private final byte[] bytes;
    private final CmapLookup cmap;
    private final @Nullable KerningSubtable kerning;
    private final double[] advances = new double[TABLE];
    private final int[] glyphs = new int[TABLE];

    Face(String name) {
        try (InputStream in = TrueTypeFont.class
                .getClassLoader()
                .getResourceAsStream("liberation/LiberationSerif-" + name + ".ttf")) {
            if (in == null) {
                throw new IllegalStateException("openpdf-fonts-extra is missing from the class path");
            }
            bytes = in.readAllBytes();
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            cmap = font.getUnicodeCmapLookup();
            kerning = font.getKerning() == null ? null : font.getKerning().getHorizontalKerningSubtable();
            for (int c = 0; c < TABLE; c++) {
                glyphs[c] = cmap.getGlyphId(c);
                advances[c] = font.getAdvanceWidth(glyphs[c]) / (double) font.getUnitsPerEm();
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
     * Text this font can show: composed (NFC), without control and zero-width characters, tabs as spaces, and □ for what
     * the font lacks. Line feeds stay.
     */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
            if (c == '\n' || c == 0xA0) {
                clean.append((char) c);
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                clean.append(' ');
            } else if (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT) {
                clean.appendCodePoint(c < TABLE && REGULAR.glyphs[c] > 0 ? c : UNKNOWN);
            }
        });
        return clean.toString();
    }
}
