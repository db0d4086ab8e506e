package vn.bieuduong.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import vn.bieuduong.platform.Texts;

/** Tình trạng kiểm tra tệp: what an administrator should know about the workers of this node. */
@ApplicationScoped
public class InspectionHealth {

    private final Inspections inspections;

    @Inject
    InspectionHealth(Inspections inspections) {
        this.inspections = inspections;
    }

    @SuppressWarnings("NullAway") // for the client proxy alone
    protected InspectionHealth() {
        this.inspections = null;
    }

    /** In sentences; none when there is nothing to say. */
    public List<String> concerns() {
        List<String> concerns = new ArrayList<>(
                FenceSentence.of(inspections.pool().fence()).stream().toList());
        if (inspections.isScannerMissing()) {
            concerns.add(Texts.of("attachment", "scanner.missing", Texts.VIETNAMESE, List.of()));
        }
        return concerns;
    }
}
