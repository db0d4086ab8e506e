package vn.bieuduong.attachment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.bieuduong.attachment.fence.FenceState;
import vn.bieuduong.platform.Texts;

/** Câu nói về hàng rào: what an administrator should know when the kernel holds workers to less than it could. */
final class FenceSentence {

    private FenceSentence() {}

    /** Empty when a worker reaches its file and nothing else. */
    static Optional<String> of(FenceState fence) {
        return of(fence, Texts.VIETNAMESE);
    }

    static Optional<String> of(FenceState fence, Locale locale) {
        if (fence.isWhole()) {
            return Optional.empty();
        }
        String key = fence.landlock() > 0 ? "fence.noCalls" : fence.systemCalls() ? "fence.noFiles" : "fence.none";
        return Optional.of(Texts.of("attachment", key, locale, List.of()));
    }
}
