package vn.bieuduong.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;

/** Trợ giúp: the office's explanations, in the language of whoever asks, and how it is reached. Read once, at the start. */
@ApplicationScoped
public class Help {

    private final HelpFiles files;
    private final boolean demonstration;

    @Inject
    Help(Settings settings) {
        this(settings.configDir(), settings.demonstration());
    }

    /** Reads the texts of a configuration; any mistake in them stops here, all named at once. */
    public Help(Path configDir, boolean demonstration) {
        Problems problems = new Problems();
        this.files = HelpFiles.read(configDir, problems);
        problems.refuseIfAny();
        this.demonstration = demonstration;
    }

    /** Names every mistake in the texts of a configuration. */
    public static void check(Path configDir, Problems problems) {
        HelpFiles.read(configDir, problems);
    }

    /** Every page, in the order of the list. */
    public List<HelpTopic> topics(Locale language) {
        return files.in(language);
    }

    /** Those the foot of every page leads to. */
    public List<HelpTopic> atFoot(Locale language) {
        return files.in(language).stream()
                .filter(topic -> files.atFoot().contains(topic.id()))
                .toList();
    }

    public Optional<HelpTopic> topic(String id, Locale language) {
        return files.in(language).stream()
                .filter(topic -> topic.id().equals(id))
                .findFirst();
    }

    /** What is explained beside a field; empty where the office explains nothing. */
    public Optional<HelpTopic> beside(String id, Locale language) {
        return files.besideIn(language).stream()
                .filter(topic -> topic.id().equals(id))
                .findFirst();
    }

    /** Whom to ask; the fictional province's own office while the demonstration is on. */
    Contact contact() {
        return demonstration ? files.demonstration() : files.contact();
    }
}
