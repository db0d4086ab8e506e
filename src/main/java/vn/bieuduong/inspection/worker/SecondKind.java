package vn.bieuduong.inspection.worker;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Tệp hai loại: a PDF whose bytes another program reads as something else, a page of HTML at its head or an archive at its end. */
final class SecondKind {

    private static final int HEAD = 1024;
    private static final int TAIL = 22 + 0xFFFF;
    private static final int END_RECORD = 22;
    private static final List<String> TAGS =
            List.of("<html", "<!doctype", "<script", "<body", "<head", "<svg", "<iframe", "<img", "<?xml", "<?php");

    private SecondKind() {}

    static boolean in(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            String head = text(in, 0, (int) Math.min(HEAD, in.length()));
            long from = Math.max(0, in.length() - TAIL);
            return isPage(head) || isArchive(text(in, from, (int) (in.length() - from)));
        }
    }

    private static boolean isPage(String head) {
        int start = Math.max(0, head.indexOf("%PDF-"));
        String before =
                head.substring(0, start).replace("\u00ef\u00bb\u00bf", "").strip();
        // metadata may stand near the head of a small file: tags count where they come before any object
        int object = head.indexOf(" obj");
        String first = (object < 0 ? head : head.substring(0, object)).toLowerCase(Locale.ROOT);
        return !before.isEmpty() || TAGS.stream().anyMatch(first::contains);
    }

    /** An archive is found by the record at its end, which says how much follows it. */
    private static boolean isArchive(String tail) {
        int at = tail.lastIndexOf("PK\u0005\u0006");
        return at >= 0
                && at + END_RECORD <= tail.length()
                && tail.charAt(at + 20) + (tail.charAt(at + 21) << 8) == tail.length() - at - END_RECORD;
    }

    private static String text(RandomAccessFile in, long from, int length) throws IOException {
        byte[] bytes = new byte[length];
        in.seek(from);
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
