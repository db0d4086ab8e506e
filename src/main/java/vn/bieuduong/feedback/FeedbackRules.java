package vn.bieuduong.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Role;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Yaml;

/** Quy định về phản ánh và đánh giá: who answers, within how many working days, how long a rating may be changed. */
@ApplicationScoped
public class FeedbackRules {

    private static final String FILE = "feedback.yaml";

    /** Mức tin cậy: how sure it is that the law says so. */
    enum Confidence {
        HIGH,
        MEDIUM,
        LOW
    }

    /**
     * Thời hạn với phản ánh, in working days.
     *
     * @param publishDays from the answer on; the others from the day it came in
     * @param source the law they are taken from
     */
    record PetitionClock(
            int refuseDays,
            int askDays,
            int answerDays,
            int publishDays,
            LocalDate validFrom,
            String source,
            Confidence confidence) {}

    private record Read(List<Role> answeredBy, PetitionClock clock, int changeableDays) {}

    private final Read rules;

    @Inject
    public FeedbackRules(Settings settings) {
        Problems problems = new Problems();
        rules = read(settings.configDir(), problems);
        problems.refuseIfAny();
    }

    /** Names every mistake in the file. */
    public static void check(Path configDir, Problems problems) {
        read(configDir, problems);
    }

    /** Whether the actor answers what people write to the office. */
    public boolean isAnswering(Actor actor) {
        return rules.answeredBy().stream().anyMatch(actor::has);
    }

    PetitionClock clock() {
        return rules.clock();
    }

    /** For how many days a rating may be changed. */
    int changeableDays() {
        return rules.changeableDays();
    }

    private static Read read(Path configDir, Problems problems) {
        Yaml yaml = Yaml.read(configDir.resolve(FILE), FILE, problems);
        List<Role> answeredBy = yaml.choices("answeredBy", Role.class);
        if (answeredBy.stream().noneMatch(Role::isOfOffice)) {
            yaml.wrong("answeredBy", "feedback.nobody");
        }
        Yaml petitions = yaml.child("petitions");
        PetitionClock clock = new PetitionClock(
                petitions.number("refuseDays", 1, 60),
                petitions.number("askDays", 1, 60),
                petitions.number("answerDays", 1, 90),
                petitions.number("publishDays", 1, 60),
                petitions.date("validFrom"),
                petitions.text("source"),
                petitions.choice("confidence", Confidence.class));
        petitions.done();
        Yaml ratings = yaml.child("ratings");
        int changeable = ratings.number("changeableDays", 0, 90);
        ratings.done();
        yaml.done();
        return new Read(answeredBy, clock, changeable);
    }
}
