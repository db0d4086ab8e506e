package vn.bieuduong.attachment;

import vn.bieuduong.platform.Fact;

/** Tệp nhiễm mã độc: the scanner has found something in a file that was taken in. */
public record FileInfected(AttachmentId id, String name) implements Fact {

    @Override
    public String subject() {
        return id.toString();
    }
}
