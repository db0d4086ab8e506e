package vn.bieuduong.attachment;

import java.util.UUID;

/** Mã tệp đính kèm: names one uploaded file. */
public record AttachmentId(UUID value) {

    static AttachmentId create() {
        return new AttachmentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
