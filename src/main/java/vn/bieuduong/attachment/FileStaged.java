package vn.bieuduong.attachment;

import vn.bieuduong.platform.Fact;

/** A file waits for inspection: wakes the workers once the transaction is through. */
public record FileStaged(AttachmentId id) implements Fact {

    @Override
    public String subject() {
        return id.toString();
    }
}
