package vn.bieuduong.notification.channel;

import vn.bieuduong.platform.StoredFile;

/**
 * Tệp kèm thư: a PDF that goes with an e-mail.
 *
 * @param name what it is called there; no sign that a mail program or a folder would trip over
 */
public record Enclosure(String name, StoredFile file) {}
