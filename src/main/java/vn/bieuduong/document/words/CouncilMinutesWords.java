package vn.bieuduong.document.words;

import org.jspecify.annotations.Nullable;

/** Lời trên biên bản họp Hội đồng; the last five are words for one line of a table. */
public record CouncilMinutesWords(
        String council,
        String subject,
        String discussion,
        String rule,
        String conclusion,
        String chairTitle,
        String secretaryTitle,
        String present,
        String wrote,
        String absent,
        String passes,
        String fails) {

    /** What they are filled with: {@code passed} of the {@code voted} nominees got the votes they needed. */
    public record Values(
            String agency,
            CaseValues dossier,
            @Nullable String note,
            int members,
            int quorum,
            int percent,
            int passed,
            int voted)
            implements Filling<CouncilMinutesWords> {}
}
