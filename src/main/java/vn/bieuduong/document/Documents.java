package vn.bieuduong.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.bieuduong.document.layout.Typesetter;
import vn.bieuduong.document.layout.Typesetter.Typeset;
import vn.bieuduong.document.part.Verification;
import vn.bieuduong.document.template.Template;
import vn.bieuduong.document.template.TemplateReader;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;

/**
 * Lập văn bản: renders official papers from the templates under {@code config/documents}. Each kind of paper has the
 * template of its name: {@link AwardDecision} is {@code award-decision.yaml}.
 */
@ApplicationScoped
public class Documents {

    private static final String CREATOR = "Biểu Dương";

    private final Map<Class<?>, Template> templates;
    private final Clock clock;

    @Inject
    Documents(Settings settings, Clock clock) {
        this(settings.configDir().resolve("documents"), clock);
    }

    /** Reads all templates of a folder; any mistake in them stops here, all named at once. */
    public Documents(Path folder, Clock clock) {
        Problems problems = new Problems();
        this.templates = read(folder, problems);
        this.clock = clock;
        problems.refuseIfAny();
    }

    /** Names every mistake in the templates of a folder. */
    public static void check(Path folder, Problems problems) {
        read(folder, problems);
    }

    /** The paper as a PDF/A-2b file, with nothing to verify it by. */
    public Rendered render(OfficialPaper paper) {
        return render(paper, Verification.NONE);
    }

    /** The paper as a PDF/A-2b file; every template may print what is needed to verify it. */
    public Rendered render(OfficialPaper paper, Verification verification) {
        return render(paper, verification, clock.instant());
    }

    /** As {@link #render(OfficialPaper, Verification)}, of a paper that is owed since a moment before now. */
    public Rendered render(OfficialPaper paper, Verification verification, Instant at) {
        Template template = template(paper);
        Typeset typeset = template.render(paper, verification, CREATOR, at, paper.forPrograms());
        return new Rendered(
                typeset.pdf(),
                typeset.pages(),
                typeset.spots().stream()
                        .map(s -> new Rendered.Place(s.name(), s.page(), s.left(), s.top(), s.width(), s.height()))
                        .toList());
    }

    /** The paper as a Word file, to be written on by hand: nothing of it is verified by anything. */
    public byte[] word(OfficialPaper paper) {
        return template(paper).word(paper, Verification.NONE);
    }

    private Template template(OfficialPaper paper) {
        Template template = templates.get(paper.getClass());
        if (template == null) {
            throw new IllegalStateException("no template for " + paper.getClass());
        }
        return template;
    }

    /** The characters of a text that a paper can only show as □: scripts, signs and pictures the font does not have. */
    public static Set<String> unprintable(String text) {
        return Typesetter.unprintable(text);
    }

    private static Map<Class<?>, Template> read(Path folder, Problems problems) {
        TemplateReader reader = new TemplateReader(folder, problems);
        Map<Class<?>, Template> read = new HashMap<>();
        for (Class<?> paper : OfficialPaper.class.getPermittedSubclasses()) {
            read.put(paper, reader.read(templateName(paper), paper, Verification.class));
        }
        return read;
    }

    /** What the kind of paper is called in {@code config/documents}. */
    public static String templateName(Class<?> paper) {
        return paper.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
