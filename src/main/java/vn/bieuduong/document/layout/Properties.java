package vn.bieuduong.document.layout;

import java.time.Instant;

/** Thuộc tính tài liệu: what the file says of itself in its properties, one line each. */
public record Properties(String title, String author, String subject, String creator, Instant created) {

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
