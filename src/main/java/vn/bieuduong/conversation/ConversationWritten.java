package vn.bieuduong.conversation;

import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.platform.Fact;

/**
 * Đã có tin nhắn: one side of a dossier wrote to the other.
 *
 * @param byOffice whether the office wrote to the filer, and not the filer to the office
 */
public record ConversationWritten(DossierId dossier, boolean byOffice) implements Fact {

    @Override
    public String subject() {
        return dossier.toString();
    }
}
