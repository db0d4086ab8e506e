package vn.bieuduong.document.layout;

import java.time.Instant;

/** Thuộc tính tài liệu: what the file says of itself in its properties. */
public record Properties(String title, String author, String subject, String creator, Instant created) {}
