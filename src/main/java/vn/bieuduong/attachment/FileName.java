package vn.bieuduong.attachment;

import java.text.Normalizer;
import java.util.Optional;

/** Tên tệp: a client's file name made harmless: no path, no control or direction signs, none that a file system refuses. */
final class FileName {

    private static final int LONGEST = 120;
    private static final String REFUSED = "<>:\"|?*";

    private FileName() {}

    /** The cleaned name; empty when nothing is left of it. */
    static Optional<String> clean(String declared) {
        String name = Normalizer.normalize(declared, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        name.codePoints()
                .filter(c -> !Character.isISOControl(c)
                        && Character.getType(c) != Character.FORMAT
                        && Character.getType(c) != Character.SURROGATE
                        && Character.getType(c) != Character.LINE_SEPARATOR
                        && Character.getType(c) != Character.PARAGRAPH_SEPARATOR)
                .map(c -> REFUSED.indexOf(c) >= 0 ? '_' : c)
                .forEach(kept::appendCodePoint);
        String bare = kept.toString().strip().replaceFirst("^[.\\s]+", "").replaceFirst("[.\\s]+$", "");
        return bare.isEmpty() ? Optional.empty() : Optional.of(shorten(bare));
    }

    private static String shorten(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        int end = name.offsetByCodePoints(0, LONGEST - extension.length());
        return name.substring(0, end).strip() + extension;
    }
}
