package vn.bieuduong.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.part.Letterhead;
import vn.bieuduong.document.part.SigningAuthority;

/**
 * Báo cáo thành tích đề nghị khen thưởng; the unit certifies it.
 *
 * @param date null where somebody is to write it in
 */
public record AchievementReport(
        Letterhead letterhead,
        @Nullable LocalDate date,
        String awardForm,
        String nominee,
        List<Detail> details,
        List<Section> sections,
        @Nullable String reporter,
        SigningAuthority signer)
        implements OfficialPaper {
    public AchievementReport {
        details = List.copyOf(details);
        sections = List.copyOf(sections);
    }

    /** Thông tin: a labelled line of a report. */
    public record Detail(String label, String value) {}

    /** Phần: a titled part of a report. */
    public record Section(String title, List<String> paragraphs) {
        public Section {
            paragraphs = List.copyOf(paragraphs);
        }
    }
}
