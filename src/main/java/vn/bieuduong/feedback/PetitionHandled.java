package vn.bieuduong.feedback;

import java.util.UUID;
import vn.bieuduong.platform.Fact;

/** Phản ánh đã được xử lý: the office asked, answered or refused. */
public record PetitionHandled(UUID petition) implements Fact {

    @Override
    public String subject() {
        return petition.toString();
    }
}
