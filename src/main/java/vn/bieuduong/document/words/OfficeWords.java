package vn.bieuduong.document.words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.bieuduong.document.template.Sentences;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Yaml;

/**
 * Lời văn của cơ quan: what an agency wants its papers to say, from {@code config/documents/words.yaml}. A paper keeps the
 * words it was made with; a change of the file changes those that come.
 */
@ApplicationScoped
public class OfficeWords {

    private static final List<Class<? extends Record>> SECTIONS = List.of(
            AwardDecisionWords.class,
            CertificateWords.class,
            NomineeNoticeWords.class,
            CouncilMinutesWords.class,
            MinutesNumberWords.class,
            SubmissionLetterWords.class,
            ProposalWords.class,
            ApologyExtensionWords.class,
            StopNoticeWords.class,
            DeskSlipWords.class,
            DossierRegisterWords.class,
            SealWords.class);

    private final Map<Class<?>, Sentences<?>> sections;

    @Inject
    OfficeWords(Settings settings) {
        this(settings.configDir().resolve("documents"));
    }

    /** Reads the words of a folder; any mistake in them stops here, all named at once. */
    public OfficeWords(Path folder) {
        Problems problems = new Problems();
        this.sections = read(folder, problems);
        problems.refuseIfAny();
    }

    /** Names every mistake in the words of a folder. */
    public static void check(Path folder, Problems problems) {
        read(folder, problems);
    }

    /** The sentences of a section, filled in. */
    @SuppressWarnings("unchecked")
    public <W extends Record> W say(Filling<W> values) {
        Sentences<?> section = sections.get(values.getClass().getDeclaringClass());
        if (section == null) {
            throw new IllegalStateException("no words for " + values.getClass());
        }
        return (W) section.say(values);
    }

    private static Map<Class<?>, Sentences<?>> read(Path folder, Problems problems) {
        Yaml yaml = Yaml.read(folder.resolve("words.yaml"), "documents/words.yaml", problems);
        Map<Class<?>, Sentences<?>> read = new HashMap<>();
        for (Class<? extends Record> words : SECTIONS) {
            Class<?> values = Arrays.stream(words.getDeclaredClasses())
                    .filter(Filling.class::isAssignableFrom)
                    .findFirst()
                    .orElseThrow();
            read.put(words, Sentences.read(yaml.child(name(words)), words, values));
        }
        yaml.done();
        return read;
    }

    private static String name(Class<?> words) {
        return words.getSimpleName()
                .replaceFirst("Words$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
