package vn.bieuduong.processing.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.calendar.WorkingDays;
import vn.bieuduong.document.ControlSheet.HandOver;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.SupplementView;
import vn.bieuduong.dossier.view.DossierViews;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.processing.DossierStep;
import vn.bieuduong.processing.worklist.OfficeDossier.StepLine;

/** Giao nhận, from the engine's history: the office's steps, and between them the times the applicant was asked. */
@ApplicationScoped
public class HandOvers {

    private static final int LONGEST_NOTE = 200;

    private final OfficeDossiers views;
    private final DossierViews dossierViews;
    private final WorkingDays workingDays;

    @Inject
    public HandOvers(OfficeDossiers views, DossierViews dossierViews, WorkingDays workingDays) {
        this.views = views;
        this.dossierViews = dossierViews;
        this.workingDays = workingDays;
    }

    /** One line before it is known who gave the dossier. */
    private record Held(
            String step,
            String holder,
            Instant from,
            @Nullable Instant due,
            @Nullable Instant to,
            String result,
            String note) {}

    /** In the order they happened; the last may still be open. */
    public List<HandOver> of(Dossier dossier) {
        String applicant = dossierViews.unitName(dossier);
        List<Held> all = new ArrayList<>();
        views.history(dossier).forEach(step -> all.add(held(step)));
        dossier.supplements().forEach(asked -> all.add(held(asked, applicant, dossier)));
        all.sort(Comparator.comparing(Held::from)); // stable: what ends in the same moment stands first
        List<HandOver> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Held one = all.get(i);
            lines.add(new HandOver(
                    one.step(),
                    giver(all.subList(0, i), one).orElse(applicant),
                    one.holder(),
                    one.from(),
                    one.due(),
                    one.to(),
                    one.result(),
                    one.note().isEmpty() ? null : one.note()));
        }
        return lines;
    }

    /** Who held it last before: of those who had finished when this one began, the one who finished last. */
    private static Optional<String> giver(List<Held> earlier, Held receiving) {
        Held last = null;
        Instant end = Instant.MIN;
        for (Held one : earlier) {
            Instant to = one.to();
            if (to != null && !to.isAfter(receiving.from()) && !to.isBefore(end)) {
                last = one;
                end = to;
            }
        }
        return Optional.ofNullable(last).map(Held::holder);
    }

    private static Held held(StepLine step) {
        Instant due = step.due().orElse(null);
        Instant to = step.to().orElse(null);
        String outcome = step.outcome().isEmpty() ? "" : say(DossierStep.Outcome.key(step.outcome()));
        return new Held(
                step.step(),
                who(step),
                step.from(),
                due,
                to,
                step.cancelled() ? say("HandOver.CANCELLED") : result(due, to, step.late()),
                note(outcome, step.note()));
    }

    private static String who(StepLine step) {
        return step.who().isEmpty()
                ? say("HandOver.NOBODY")
                : step.onBehalf()
                        .map(other -> Texts.of(
                                "processing", "HandOver.ON_BEHALF", Texts.VIETNAMESE, List.of(step.who(), other)))
                        .orElse(step.who());
    }

    private Held held(SupplementView asked, String applicant, Dossier dossier) {
        Instant due = workingDays.closing(asked.deadline());
        Instant to = asked.answeredAt();
        boolean ended = to == null && dossier.state().isFinal();
        boolean late = to != null && to.isAfter(due);
        return new Held(
                Texts.of("processing", "HandOver.SUPPLEMENT", Texts.VIETNAMESE, List.of(asked.round())),
                applicant,
                asked.askedAt(),
                due,
                ended ? dossier.changedAt() : to,
                ended ? say("HandOver.NOT_ANSWERED") : result(due, to, late),
                "");
    }

    /** Early is a day before the last; the hour does not matter. */
    private static String result(@Nullable Instant due, @Nullable Instant to, boolean late) {
        if (to == null) {
            return say(late ? "HandOver.OPEN_LATE" : "HandOver.OPEN");
        }
        if (due == null) {
            return "";
        }
        return say(late ? "HandOver.LATE" : day(to).isBefore(day(due)) ? "HandOver.EARLY" : "HandOver.ON_TIME");
    }

    private static String note(String outcome, String note) {
        String cut =
                note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE).strip() + "…" : note;
        return outcome.isEmpty() || cut.isEmpty() ? outcome + cut : outcome + ". " + cut;
    }

    private static LocalDate day(Instant moment) {
        return OfficeDay.of(moment);
    }

    private static String say(String key) {
        return Texts.of("processing", key, Texts.VIETNAMESE, List.of());
    }
}
