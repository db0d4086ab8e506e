package vn.bieuduong.signature;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Loại tệp theo nội dung: what the first bytes say a file is, as far as signatures are concerned. */
enum FileKind {
    PDF,
    XML,
    CMS,
    WITHOUT_SIGNATURE,
    UNKNOWN;

    static final int HEAD = 1024;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] TIFF = {'I', 'I', '*', 0};

    /** The object identifier 1.2.840.113549.1.7.2, signed data, as it stands near the start of every CMS signature. */
    private static final byte[] SIGNED_DATA = {
        0x06, 0x09, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 0x01, 0x07, 0x02
    };

    static FileKind of(byte[] head) {
        if (indexOf(head, "%PDF-".getBytes(StandardCharsets.US_ASCII), HEAD) >= 0) {
            return PDF;
        }
        if (starts(head, PNG) || starts(head, JPEG) || starts(head, ZIP) || starts(head, OLE) || starts(head, TIFF)) {
            return WITHOUT_SIGNATURE;
        }
        if (head.length > 2 && head[0] == 0x30 && indexOf(head, SIGNED_DATA, 32) >= 0) {
            return CMS;
        }
        String text = new String(head, StandardCharsets.UTF_8).stripLeading();
        String start = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (start.startsWith("-----BEGIN PKCS7") || start.startsWith("-----BEGIN CMS")) {
            return CMS;
        }
        if (start.startsWith("<?xml") || start.startsWith("<") && !isHtml(start)) {
            return XML;
        }
        return UNKNOWN;
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
