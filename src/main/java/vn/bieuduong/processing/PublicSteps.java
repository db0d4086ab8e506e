package vn.bieuduong.processing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.workflow.engine.Engine;

/**
 * Các bước công khai: which steps of its process a dossier has behind it, where it stands and what is to come, under their
 * public names and without a person. For anybody who knows its number, as the look-up's status is.
 */
@ApplicationScoped
@Transactional
public class PublicSteps {

    /** @param state a constant of {@code PublicStep.State}: DONE, CURRENT, OVERDUE, TO_COME or NOT_NEEDED */
    public record Step(String name, String state) {}

    private final Dossiers dossiers;
    private final Engine engine;

    @Inject
    public PublicSteps(Dossiers dossiers, Engine engine) {
        this.dossiers = dossiers;
        this.engine = engine;
    }

    /** In the procedure's order; empty for an unknown number and before a process runs. */
    public List<Step> of(String number) {
        return dossiers.byNumber(number)
                .flatMap(dossier -> dossier.processInstance())
                .map(instance -> engine.history().publicSteps(instance).stream()
                        .map(step -> new Step(step.name(), step.state().name()))
                        .toList())
                .orElse(List.of());
    }
}
