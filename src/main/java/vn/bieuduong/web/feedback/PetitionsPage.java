package vn.bieuduong.web.feedback;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.feedback.PetitionHandling;
import vn.bieuduong.feedback.PetitionView;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.platform.Typed;

/** Phản ánh phải trả lời: what people wrote, what is owed first on top. */
@Named
@RequestScoped
public class PetitionsPage {

    private static final int SHOWN = 120;

    private final PetitionHandling handling;
    private final CurrentActor actor;
    private @Nullable List<PetitionView> lines;

    @Inject
    PetitionsPage(PetitionHandling handling, CurrentActor actor) {
        this.handling = handling;
        this.actor = actor;
    }

    public List<PetitionView> getLines() {
        if (lines == null) {
            lines = handling.list(actor.get());
        }
        return lines;
    }

    /** The first words of it. */
    public String beginning(PetitionView petition) {
        String line = Typed.line(petition.text());
        return line.codePointCount(0, line.length()) <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
    }

    /** Whether the reader answers what people write. */
    public boolean isAnswering() {
        return handling.isAnswering(actor.get());
    }

    /** How many wait for him. */
    public long getOwed() {
        return handling.owed(actor.get());
    }
}
