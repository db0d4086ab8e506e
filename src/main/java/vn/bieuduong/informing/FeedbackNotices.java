package vn.bieuduong.informing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import vn.bieuduong.feedback.PetitionHandled;
import vn.bieuduong.feedback.PetitionState;
import vn.bieuduong.feedback.PetitionView;
import vn.bieuduong.feedback.Petitions;
import vn.bieuduong.informing.Informing.News;

/** Báo tin về phản ánh: whoever wrote to the office and named an e-mail address is told what it asks or answers. */
@ApplicationScoped
public class FeedbackNotices {

    private final Informing informing;
    private final Petitions petitions;

    @Inject
    public FeedbackNotices(Informing informing, Petitions petitions) {
        this.informing = informing;
        this.petitions = petitions;
    }

    public void onHandled(@Observes PetitionHandled fact) {
        PetitionView petition = petitions.get(fact.petition());
        if (petition.email().isEmpty()) {
            return;
        }
        boolean asked = petition.state() == PetitionState.ASKED;
        informing.privately(
                petition.email(),
                petition.name(),
                petition.language(),
                new News(
                        asked ? Occasion.PETITION_ASKED : Occasion.PETITION_ANSWERED,
                        "petition:" + petition.id(),
                        Optional.empty(),
                        "/feedback/follow.xhtml",
                        asked
                                ? Map.of("code", petition.code(), "question", petition.question())
                                : Map.of("code", petition.code(), "answer", petition.answer())),
                null);
    }
}
