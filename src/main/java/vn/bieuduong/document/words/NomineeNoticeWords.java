package vn.bieuduong.document.words;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lời của thông báo không tặng khen thưởng. */
public record NomineeNoticeWords(String reason, String signerTitle, List<String> recipients) {

    /** What they are filled with: who left the nominee out, and the reason somebody gave. */
    public record Values(
            boolean ineligible,
            boolean notPassed,
            boolean notAwarded,
            @Nullable String reason) implements Filling<NomineeNoticeWords> {}
}
