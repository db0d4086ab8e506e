package vn.bieuduong.signature.validation;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Loại tệp theo nội dung: what the first bytes say a file is, as far as signatures are concerned. */
public enum FileKind {
    PDF,
    XML,
    CMS,
    ARCHIVE,
    OLD_OFFICE,
    WITHOUT_SIGNATURE,
    UNKNOWN;

    public static final int HEAD = 1024;

    /** So many letters of base64 are sixty bytes: the beginning of a signature with its kind. */
    private static final int ENCODED = 80;

    private static final byte[] UTF_16_BIG = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] UTF_16_LITTLE = {(byte) 0xFF, (byte) 0xFE};

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] TIFF = {'I', 'I', '*', 0};

    /** The object identifier 1.2.840.113549.1.7.2, signed data, as it stands near the start of every CMS signature. */
    private static final byte[] SIGNED_DATA = {
        0x06, 0x09, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 0x01, 0x07, 0x02
    };

    /** A signature file that encloses a PDF has the mark of both near its start: what stands first counts. */
    public static FileKind of(byte[] head) {
        if (isCms(head)) {
            return CMS;
        }
        if (indexOf(head, "%PDF-".getBytes(StandardCharsets.US_ASCII), HEAD) >= 0) {
            return PDF;
        }
        if (starts(head, ZIP)) {
            return ARCHIVE;
        }
        if (starts(head, OLE)) {
            return OLD_OFFICE;
        }
        if (starts(head, PNG) || starts(head, JPEG) || starts(head, TIFF)) {
            return WITHOUT_SIGNATURE;
        }
        String start = text(head).stripLeading();
        return start.startsWith("<") && !isHtml(start) ? XML : UNKNOWN;
    }

    public static boolean isCms(byte[] head) {
        if (head.length > 2 && head[0] == 0x30) {
            return indexOf(head, SIGNED_DATA, 32) >= 0;
        }
        String start = text(head).stripLeading();
        if (start.startsWith("-----BEGIN PKCS7") || start.startsWith("-----BEGIN CMS")) {
            return true;
        }
        // base64 without armour: what it says must begin like a signature
        String line = start.replaceAll("[\\r\\n]", "");
        if (!line.startsWith("MI")
                || line.length() < ENCODED
                || !line.substring(0, ENCODED).matches("[A-Za-z0-9+/]+")) {
            return false;
        }
        byte[] first = Base64.getDecoder().decode(line.substring(0, ENCODED));
        return first[0] == 0x30 && indexOf(first, SIGNED_DATA, 32) >= 0;
    }

    private static String text(byte[] head) {
        Charset charset = StandardCharsets.UTF_8;
        if (starts(head, UTF_16_BIG) || starts(head, new byte[] {0, '<', 0})) {
            charset = StandardCharsets.UTF_16BE;
        } else if (starts(head, UTF_16_LITTLE) || starts(head, new byte[] {'<', 0})) {
            charset = StandardCharsets.UTF_16LE;
        }
        String text = new String(head, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean isHtml(String start) {
        String first = start.substring(0, Math.min(start.length(), 64)).toLowerCase(java.util.Locale.ROOT);
        return first.startsWith("<!doctype") || first.startsWith("<html") || first.startsWith("<!--");
    }

    private static boolean starts(byte[] head, byte[] magic) {
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }

    static int indexOf(byte[] bytes, byte[] wanted, int within) {
        int last = Math.min(bytes.length - wanted.length, within);
        for (int at = 0; at <= last; at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }
}
