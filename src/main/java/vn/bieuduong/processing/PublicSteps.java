package vn.bieuduong.processing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.workflow.Engine;
import vn.bieuduong.workflow.StepsPicture;

/**
 * Các bước công khai: which steps of its process a dossier has behind it, where it stands and what is to come, under their
 * public names and without a person. For anybody who knows its number, as the look-up's status is.
 */
@ApplicationScoped
@Transactional
public class PublicSteps {

    /**
     * @param svg a drawing, narrow enough for a telephone
     * @param words the same in a sentence
     */
    public record Picture(String svg, String words) {}

    private final Dossiers dossiers;
    private final Engine engine;

    @Inject
    public PublicSteps(Dossiers dossiers, Engine engine) {
        this.dossiers = dossiers;
        this.engine = engine;
    }

    @SuppressWarnings("NullAway") // for the client proxy alone
    protected PublicSteps() {
        this(null, null);
    }

    /** Empty for an unknown number and before a process runs. */
    public Optional<Picture> of(String number) {
        return dossiers.byNumber(number)
                .flatMap(dossier -> dossier.processInstance())
                .map(instance -> engine.history().publicSteps(instance))
                .map(PublicSteps::picture);
    }

    private static Picture picture(StepsPicture steps) {
        return new Picture(steps.svg(), steps.words());
    }
}
