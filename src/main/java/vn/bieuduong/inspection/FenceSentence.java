package vn.bieuduong.inspection;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.bieuduong.inspection.fence.FenceState;
import vn.bieuduong.platform.Texts;

/** Câu nói về hàng rào: what an administrator should know when the kernel holds workers to less than it could. */
public final class FenceSentence {

    private FenceSentence() {}

    /** Empty when a worker reaches its file and nothing else. */
    public static Optional<String> of(FenceState fence, Locale locale) {
        if (fence.isWhole()) {
            return Optional.empty();
        }
        String key = fence.landlock() > 0 ? "fence.noCalls" : fence.systemCalls() ? "fence.noFiles" : "fence.none";
        return Optional.of(Texts.of("inspection", key, locale, List.of()));
    }
}
