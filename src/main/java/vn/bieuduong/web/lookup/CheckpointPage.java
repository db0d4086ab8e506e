package vn.bieuduong.web.lookup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.audit.Chain;
import vn.bieuduong.audit.Checkpoint;

/** Điểm chốt nhật ký: the newest sealed checkpoint of the audit trail, for whoever wants to keep it. */
@Named
@RequestScoped
public class CheckpointPage {

    private final Chain chain;
    private @Nullable Checkpoint newest;

    @Inject
    CheckpointPage(Chain chain) {
        this.chain = chain;
    }

    /** Null while there is none. */
    public @Nullable Checkpoint getNewest() {
        if (newest == null) {
            newest = chain.newest().orElse(null);
        }
        return newest;
    }
}
