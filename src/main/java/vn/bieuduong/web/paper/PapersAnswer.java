package vn.bieuduong.web.paper;

import java.util.List;
import java.util.function.Predicate;
import vn.bieuduong.dossier.view.DossierView;
import vn.bieuduong.dossier.view.PaperState;
import vn.bieuduong.dossier.view.PaperView;
import vn.bieuduong.inspection.AttachmentReason;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.web.Language;

/**
 * Giấy tờ có gì cần xem không: the answer a clerk reads before he reads the dossier; which paper, and why, in a line each.
 *
 * @param sign a shape beside the words: ✓ nothing to look at, ! look, ✕ cannot be used
 * @param look the answer's class in the style sheet
 * @param lines the papers to look at, the worst first, a few of them
 * @param more how many there are besides
 */
public record PapersAnswer(String sign, String look, String words, List<Line> lines, int more) {

    private static final int MOST_LINES = 3;

    /** One paper to look at: where its panel is, which component it is for, and what was found. */
    public record Line(String address, String component, String why) {}

    public static PapersAnswer of(DossierView dossier, PaperWords words) {
        List<PaperView> papers = dossier.papers();
        List<PaperView> bad = only(papers, PaperState.BAD::equals);
        List<PaperView> review = only(papers, PaperState.WARNING::equals);
        List<PaperView> unscanned = only(papers, PaperState.UNSCANNED::equals);
        List<PaperView> checking = only(papers, PaperState.CHECKING::equals);
        List<Line> lines = List.of(bad, review, unscanned).stream()
                .flatMap(List::stream)
                .limit(MOST_LINES)
                .map(paper -> new Line(
                        "/paper/show.xhtml?id=" + dossier.id().value() + "&paper=" + paper.id(),
                        name(dossier, paper),
                        paper.state() == PaperState.UNSCANNED
                                ? AttachmentReason.UNSCANNED.sentence(Language.current())
                                : words.trouble(paper)))
                .toList();
        int more = bad.size() + review.size() + unscanned.size() - lines.size();
        if (!bad.isEmpty()) {
            return new PapersAnswer("✕", "overdue", say("case.papers.bad", bad.size(), papers.size()), lines, more);
        }
        if (!review.isEmpty()) {
            return new PapersAnswer(
                    "!", "near-due", say("case.papers.review", review.size(), papers.size()), lines, more);
        }
        if (!unscanned.isEmpty()) {
            return new PapersAnswer(
                    "!", "near-due", say("case.papers.unscanned", unscanned.size(), papers.size()), lines, more);
        }
        if (!checking.isEmpty()) {
            return new PapersAnswer("…", "", say("case.papers.checking", checking.size(), papers.size()), lines, more);
        }
        return new PapersAnswer(
                papers.isEmpty() ? "–" : "✓",
                "",
                papers.isEmpty() ? say("case.papers.none") : say("case.papers.good", papers.size()),
                lines,
                more);
    }

    /** What the paper is; with its file's name where several were handed in for the same component. */
    private static String name(DossierView dossier, PaperView paper) {
        String component = dossier.procedure().component(paper.component()).name();
        return dossier.papersOf(paper.component()).size() > 1
                ? component + ", " + paper.inspection().name()
                : component;
    }

    private static List<PaperView> only(List<PaperView> papers, Predicate<PaperState> state) {
        return papers.stream().filter(paper -> state.test(paper.state())).toList();
    }

    private static String say(String key, Object... arguments) {
        return Texts.of("office", key, Language.current(), List.of(arguments));
    }
}
