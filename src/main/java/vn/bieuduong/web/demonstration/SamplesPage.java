package vn.bieuduong.web.demonstration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.bieuduong.demonstration.Demonstration;
import vn.bieuduong.demonstration.Lesson;
import vn.bieuduong.demonstration.SampleFile;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.NotFound;

/** Giấy tờ mẫu: what a newcomer downloads to file with, and papers with which something is wrong. */
@Named
@RequestScoped
public class SamplesPage {

    private final List<SampleFile.Set> sets;
    private final List<SampleFile> lessons;

    @Inject
    SamplesPage(Demonstration demonstration) {
        if (!demonstration.isOn()) {
            throw new NotFound("sample papers");
        }
        sets = demonstration.sets();
        lessons = demonstration.lessons();
    }

    public List<SampleFile.Set> getSets() {
        return sets;
    }

    public List<SampleFile> getLessons() {
        return lessons;
    }

    /** What the portal will say about the paper, and what a person would do then. */
    public String answer(Lesson lesson) {
        return Texts.of("demonstration", "Lesson." + lesson + ".answer", Language.current(), List.of());
    }
}
