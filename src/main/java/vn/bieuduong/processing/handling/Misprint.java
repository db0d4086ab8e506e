package vn.bieuduong.processing.handling;

import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.processing.ProcessingReason;

/**
 * Lỗi ghi chép: a slip of the pen in a filed dossier, and how it is right.
 *
 * @param nominee the place in the list, from 1; no matter for the dossier's own title
 * @param reason why, as the filer reads it
 */
public record Misprint(Field field, int nominee, String text, String reason) {

    /** Chỗ sửa được: what the office may put right by itself, by the name of its field. */
    public enum Field {
        title,
        name,
        honorific,
        position
    }

    private static final int FEW = 3;
    private static final int SHARE = 5;

    public Misprint {
        text = Typed.line(text);
        reason = Typed.text(reason);
    }

    boolean isOfDossier() {
        return field == Field.title;
    }

    /** Refuses what changes nothing, and what is another text: that is for the applicant to say. */
    void check(String before) {
        if (text.equals(before)) {
            throw new Refusal(List.of(Finding.on("text", ProcessingReason.SLIP_NOTHING, before)));
        }
        int most = Math.max(FEW, before.length() / SHARE);
        boolean other = LevenshteinDistance.getDefaultInstance().apply(before, text) > most;
        if (other) {
            throw new Refusal(List.of(Finding.on("text", ProcessingReason.SLIP_IS_MORE, before, most)));
        }
    }
}
