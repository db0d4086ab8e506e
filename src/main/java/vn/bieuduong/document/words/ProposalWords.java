package vn.bieuduong.document.words;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lời trên giấy tờ của đơn vị trình: what the portal writes for a unit from what it typed; {@code authority} is by whose leave somebody
 * other than the head signs, "" for the head. Labels and headings are those of the achievement report.
 */
public record ProposalWords(
        String subject,
        String addressee,
        String authority,
        List<String> bases,
        List<String> paragraphs,
        String listSubject,
        String attachedTo,
        List<String> recipients,
        String meritHeading,
        String causeHeading,
        List<String> cause,
        String nameLabel,
        String birthLabel,
        String positionLabel,
        String unitLabel,
        String addressLabel,
        String taxCodeLabel,
        String membersLabel) {

    /**
     * What they are filled with.
     *
     * @param agency who is to decide
     * @param contents what was typed as reasons, a paragraph each
     * @param headTitle what the head of the unit is called; null where nobody has said
     * @param deputy whether a deputy of the head signs, {@code other} whether somebody else does
     * @param letter the number of the letter it belongs to; null while there is none
     */
    public record Values(
            String agency,
            String unit,
            String procedure,
            String title,
            List<String> contents,
            String period,
            List<String> awards,
            List<String> legalBases,
            @Nullable String headTitle,
            boolean deputy,
            boolean other,
            @Nullable String letter,
            @Nullable LocalDate letterDate)
            implements Filling<ProposalWords> {}
}
