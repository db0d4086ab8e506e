package vn.bieuduong.inspection.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.inspection.AttachmentReason;
import vn.bieuduong.inspection.MediaKind;
import vn.bieuduong.inspection.Warning;
import vn.bieuduong.signature.SignatureInspector;

/** Xem qua tệp: what a file is by its content, and what of it speaks for or against taking it. */
record FileLook(MediaKind kind, @Nullable Integer pages, Set<AttachmentReason> reasons, Set<Warning> warnings) {

    private static final int HEAD = 2048;

    /** Brands of ISO/IEC 23008-12 that telephones write. */
    private static final Set<String> HEIF = Set.of("heic", "heix", "hevc", "heim", "heis", "mif1", "msf1", "avif");

    static FileLook unreadable() {
        return new FileLook(MediaKind.UNKNOWN, null, Set.of(AttachmentReason.UNREADABLE), Set.of());
    }

    static FileLook of(MediaKind kind) {
        return new FileLook(kind, null, Set.of(), Set.of());
    }

    static FileLook refused(MediaKind kind, AttachmentReason reason) {
        return new FileLook(kind, null, Set.of(reason), Set.of());
    }

    static FileLook at(Path file) throws IOException {
        byte[] head = head(file);
        if (head.length == 0) {
            return refused(MediaKind.UNKNOWN, AttachmentReason.EMPTY);
        }
        MediaKind kind = byMagic(head);
        return switch (kind) {
            case PDF -> PdfLook.at(file);
            case ZIP -> ZipLook.at(file);
            case PNG, JPEG -> Preview.look(file, kind);
            default -> of(kind);
        };
    }

    /** What it is, without a look at what speaks for or against it. */
    static MediaKind kind(Path file) throws IOException {
        MediaKind kind = byMagic(head(file));
        return kind == MediaKind.ZIP ? ZipLook.at(file).kind() : kind;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static MediaKind byMagic(byte[] head) {
        String latin = new String(head, StandardCharsets.ISO_8859_1);
        // before the rest: a signature file may enclose a PDF
        if (SignatureInspector.isSignatureFile(head)) {
            return MediaKind.CMS;
        }
        int pdf = latin.indexOf("%PDF-");
        if (pdf >= 0 && pdf < 1024) {
            return MediaKind.PDF;
        }
        if (latin.startsWith("\u0089PNG\r\n\u001a\n")) {
            return MediaKind.PNG;
        }
        if (latin.startsWith("\u00ff\u00d8\u00ff")) {
            return MediaKind.JPEG;
        }
        if (latin.startsWith("PK\u0003\u0004") || latin.startsWith("PK\u0005\u0006")) {
            return MediaKind.ZIP;
        }
        if (latin.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return MediaKind.OLD_OFFICE;
        }
        if (latin.startsWith("ftyp", 4) && HEIF.contains(latin.substring(8, Math.min(12, latin.length())))) {
            return MediaKind.HEIF;
        }
        if (latin.startsWith("II*\0") || latin.startsWith("MM\0*")) {
            return MediaKind.TIFF;
        }
        return byText(head);
    }

    private static MediaKind byText(byte[] head) {
        String text = text(head);
        if (text == null) {
            return MediaKind.UNKNOWN;
        }
        String start = text.strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("\ufeff")) {
            start = start.substring(1).strip();
        }
        if (start.startsWith("<!doctype html") || start.startsWith("<html") || start.contains("<script")) {
            return MediaKind.HTML;
        }
        return start.startsWith("<") ? MediaKind.XML : MediaKind.TEXT;
    }

    /** The bytes as text; null when they are none. The last character may be cut. */
    private static @Nullable String text(byte[] head) {
        Charset charset = StandardCharsets.UTF_8;
        if (head.length > 1
                && ((head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF || head[0] == 0 && head[1] == '<')) {
            charset = StandardCharsets.UTF_16BE;
        } else if (head.length > 1
                && ((head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE || head[0] == '<' && head[1] == 0)) {
            charset = StandardCharsets.UTF_16LE;
        }
        for (int cut = 0; cut < 4 && cut < head.length; cut++) {
            try {
                String text = charset.newDecoder()
                        .decode(java.nio.ByteBuffer.wrap(Arrays.copyOf(head, head.length - cut)))
                        .toString();
                return text.indexOf('\0') < 0 ? text : null;
            } catch (CharacterCodingException e) {
                // perhaps only the last character is cut
            }
        }
        return null;
    }

    FileLook with(Warning warning) {
        Set<Warning> more = EnumSet.of(warning);
        more.addAll(warnings);
        return new FileLook(kind, pages, reasons, more);
    }
}
