package vn.bieuduong.inspection;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Loại tệp: what a file is by its content. The declared name and type are a client's claim and decide nothing. */
public enum MediaKind {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg", "jfif"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", "docm"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", "xlsm"),
    XML("application/xml", "xml"),
    CMS("application/pkcs7-signature", "p7s", "p7m", "p7b"),
    ODF("application/vnd.oasis.opendocument", "odt", "ods", "odp"),
    ZIP("application/zip", "zip"),
    OLD_OFFICE("application/x-ole-storage", "doc", "xls", "ppt"),
    TIFF("image/tiff", "tif", "tiff"),
    HEIF("image/heif", "heic", "heif", "hif"),
    TEXT("text/plain", "txt", "csv"),
    HTML("text/html", "html", "htm"),
    UNKNOWN("application/octet-stream");

    private static final Set<MediaKind> ACCEPTED = Set.of(PDF, PNG, JPEG, DOCX, XLSX, XML, CMS);

    private final String mediaType;
    private final List<String> extensions;

    MediaKind(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    public String mediaType() {
        return mediaType;
    }

    /** The usual extension, without a dot; empty for what is unknown. */
    public String extension() {
        return extensions.isEmpty() ? "" : extensions.get(0);
    }

    /** Whether an applicant may hand in such a file at all; a component of a procedure may allow fewer. */
    public boolean isAccepted() {
        return ACCEPTED.contains(this);
    }

    /** Whether there is something to draw: pages, a picture, or perhaps in what a signature file encloses. */
    boolean isDrawn() {
        return this == PDF || this == PNG || this == JPEG || this == CMS;
    }

    /** Whether a file of this kind may bear the name. A name without a known extension promises nothing. */
    public boolean fits(String name) {
        String extension = extensionOf(name);
        if (extensions.contains(extension)) {
            return true;
        }
        for (MediaKind other : values()) {
            if (other.extensions.contains(extension)) {
                return false;
            }
        }
        return true;
    }

    private static String extensionOf(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
