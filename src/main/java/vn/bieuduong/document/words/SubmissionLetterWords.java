package vn.bieuduong.document.words;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lời trên tờ trình; {@code results} are what is asked for each nominee, in their order. */
public record SubmissionLetterWords(
        String subject,
        String addressee,
        List<String> bases,
        List<String> paragraphs,
        List<String> results,
        List<String> recipients) {

    /** What they are filled with: the body that puts the nominees forward, and the council's vote when there was one. */
    public record Values(
            String agency,
            String body,
            CaseValues dossier,
            List<String> legalBases,
            @Nullable String note,
            @Nullable Vote vote,
            List<Proposed> nominees)
            implements Filling<SubmissionLetterWords> {}

    /** Kết quả bỏ phiếu: the first of those who did not pass are named, {@code moreFailed} is how many there are besides. */
    public record Vote(
            LocalDate metOn,
            int present,
            int members,
            int percent,
            int passed,
            int voted,
            List<Failed> failed,
            int moreFailed) {}

    /** Đối tượng không được thông qua. */
    public record Failed(String name, int inFavour) {}

    /** Đối tượng được đề nghị. */
    public record Proposed(String awardForm, int inFavour) {}
}
