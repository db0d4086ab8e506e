package vn.bieuduong.document.layout;

import java.time.Instant;

/**
 * Thuộc tính tài liệu: what the file says of itself in its properties, one line each.
 *
 * @param data for programs, in the metadata; "" when there is none
 */
public record Properties(String title, String author, String subject, String creator, Instant created, String data) {

    /** Where {@link #data} stands in the XMP metadata. */
    public static final String DATA_NAMESPACE = "urn:bieuduong:xmp#";

    public static final String DATA_NAME = "data";

    public Properties {
        title = line(title);
        author = line(author);
        subject = line(subject);
        creator = line(creator);
    }

    private static String line(String text) {
        return Face.clean(text).replace('\n', ' ');
    }
}
