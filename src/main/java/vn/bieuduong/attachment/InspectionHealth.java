package vn.bieuduong.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.bieuduong.inspection.FenceSentence;
import vn.bieuduong.platform.Texts;

/** Tình trạng kiểm tra tệp: what an administrator should know about the workers of this node. */
@ApplicationScoped
public class InspectionHealth {

    private final Inspections inspections;

    @Inject
    InspectionHealth(Inspections inspections) {
        this.inspections = inspections;
    }

    /** In sentences; none when there is nothing to say. */
    public List<String> concerns(Locale language) {
        List<String> concerns =
                new ArrayList<>(inspections.fence().flatMap(fence -> FenceSentence.of(fence, language)).stream()
                        .toList());
        if (inspections.isScannerMissing()) {
            concerns.add(Texts.of("attachment", "scanner.missing", language, List.of()));
        }
        long unscanned = inspections.unscanned();
        if (unscanned > 0) {
            concerns.add(Texts.of("attachment", "scanner.away", language, List.of(unscanned)));
        }
        return concerns;
    }
}
