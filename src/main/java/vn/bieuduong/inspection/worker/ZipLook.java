package vn.bieuduong.inspection.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vn.bieuduong.inspection.AttachmentReason;
import vn.bieuduong.inspection.MediaKind;
import vn.bieuduong.inspection.Warning;

/** Xem qua tệp nén: Office files are ZIP files; what kind, and whether it unpacks to more than it should. */
final class ZipLook {

    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_BYTES = 300L * 1024 * 1024;
    private static final long MOST_RATIO = 200;
    private static final long SMALL = 20L * 1024 * 1024;

    private ZipLook() {}

    static FileLook at(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            boolean types = zip.getEntry("[Content_Types].xml") != null;
            MediaKind kind = MediaKind.ZIP;
            if (types && zip.getEntry("word/document.xml") != null) {
                kind = MediaKind.DOCX;
            } else if (types && zip.getEntry("xl/workbook.xml") != null) {
                kind = MediaKind.XLSX;
            } else if (zip.getEntry("mimetype") != null) {
                kind = MediaKind.ODF;
            }
            if (unpacksTooLarge(zip, Files.size(file))) {
                return FileLook.refused(kind, AttachmentReason.UNPACKS_TOO_LARGE);
            }
            boolean macros = zip.getEntry("word/vbaProject.bin") != null || zip.getEntry("xl/vbaProject.bin") != null;
            return new FileLook(kind, null, Set.of(), macros ? Set.of(Warning.HAS_MACROS) : Set.of());
        } catch (IOException | RuntimeException e) {
            return FileLook.refused(MediaKind.ZIP, AttachmentReason.UNREADABLE);
        }
    }

    private static boolean unpacksTooLarge(ZipFile zip, long size) {
        if (zip.size() > MOST_ENTRIES) {
            return true;
        }
        long total = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            long unpacked = entry.getSize();
            total += unpacked < 0 ? MOST_BYTES : unpacked;
            if (total > MOST_BYTES || (total > SMALL && total / MOST_RATIO > size)) {
                return true;
            }
        }
        return false;
    }
}
