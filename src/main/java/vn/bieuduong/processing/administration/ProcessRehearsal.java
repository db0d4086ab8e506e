package vn.bieuduong.processing.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.AdministrativeAct;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Worded;
import vn.bieuduong.processing.OwnTransaction;
import vn.bieuduong.workflow.InvalidDefinition;
import vn.bieuduong.workflow.Sentence;
import vn.bieuduong.workflow.WorkflowConflict;
import vn.bieuduong.workflow.engine.Engine;
import vn.bieuduong.workflow.engine.RehearsalService.Extent;
import vn.bieuduong.workflow.id.InstanceId;
import vn.bieuduong.workflow.rehearsal.Rehearsal;
import vn.bieuduong.workflow.rehearsal.Rehearsal.Difference;
import vn.bieuduong.workflow.rehearsal.Rehearsal.Outcome;
import vn.bieuduong.workflow.rehearsal.Rehearsal.Rehearsed;

/**
 * Diễn tập quy trình: plays the history of finished dossiers to a draft; for administrators alone. Nothing is changed. One
 * call works for a few seconds, the latest dossiers first, and says where to go on.
 */
@ApplicationScoped
public class ProcessRehearsal {

    private static final Duration AT_ONCE = Duration.ofSeconds(4);
    private static final int MOST = 500;
    private static final int SHOWN = 100;

    private final Engine engine;
    private final AdministrativeAct acts;
    private final ProcessSubjects subjects;
    private final OwnTransaction transactions;

    @Inject
    public ProcessRehearsal(
            Engine engine, AdministrativeAct acts, ProcessSubjects subjects, OwnTransaction transactions) {
        this.engine = engine;
        this.acts = acts;
        this.subjects = subjects;
        this.transactions = transactions;
    }

    /**
     * Dossiers that ended in these days.
     *
     * @param until the last day, itself included
     * @param before goes on before this instance; null begins with the latest
     */
    public record Period(
            LocalDate from, LocalDate until, @Nullable InstanceId before) {}

    /** The last year. */
    public Period lastYear() {
        LocalDate today = OfficeDay.today(subjects.clock());
        return new Period(today.minusYears(1), today, null);
    }

    /** Rehearses a file. */
    public RehearsalReport rehearse(Actor actor, String fileName, byte[] bpmn, Period period) {
        if (bpmn.length == 0) {
            throw new Refusal(List.of(Finding.on("draft", VersionReason.DRAFT_MISSING)));
        }
        return report(actor, fileName, period, () -> engine.rehearsal()
                .rehearse(fileName, bpmn, extent(period), transactions));
    }

    /** Rehearses a version that is, or was, in force. */
    public RehearsalReport rehearse(Actor actor, UUID version, Period period) {
        return report(actor, version.toString(), period, () -> {
            try {
                return engine.rehearsal().rehearse(version, extent(period), transactions);
            } catch (WorkflowConflict e) {
                throw Refusal.of(VersionReason.VERSION_NOT_FOUND);
            }
        });
    }

    private RehearsalReport report(Actor actor, String draft, Period period, Supplier<Rehearsal> work) {
        AdministrativeAct.mustAdminister(actor);
        Refusal.unless(!period.until().isBefore(period.from()), VersionReason.PERIOD_WRONG);
        Rehearsal rehearsal;
        try {
            rehearsal = work.get();
        } catch (InvalidDefinition invalid) {
            List<DefinitionProblem> problems = invalid.problems().stream()
                    .map(p -> new DefinitionProblem(p.line(), p.element(), p::sentence))
                    .toList();
            return new RehearsalReport(problems, "", 0, 0, 0, 0, 0, List.of(), null);
        }
        return transactions.inNew(() -> {
            acts.write(
                    actor,
                    ProcessAct.PROCESS_REHEARSED,
                    rehearsal.processKey(),
                    draft,
                    period.from() + " – " + period.until() + ": "
                            + rehearsal.instances().size());
            return view(rehearsal);
        });
    }

    private static Extent extent(Period period) {
        Instant from = period.from().atStartOfDay(Settings.ZONE).toInstant();
        Instant until = period.until().plusDays(1).atStartOfDay(Settings.ZONE).toInstant();
        return new Extent(from, until, period.before(), MOST, AT_ONCE);
    }

    private RehearsalReport view(Rehearsal rehearsal) {
        return new RehearsalReport(
                List.of(),
                rehearsal.processKey(),
                rehearsal.instances().size(),
                rehearsal.count(Outcome.SAME),
                rehearsal.count(Outcome.DIFFERS),
                rehearsal.count(Outcome.WAITS),
                rehearsal.count(Outcome.STUCK),
                rehearsal.instances().stream()
                        .filter(i -> i.outcome() != Outcome.SAME)
                        .limit(SHOWN)
                        .map(this::line)
                        .toList(),
                rehearsal.next());
    }

    private RehearsalReport.Line line(Rehearsed i) {
        Difference first = i.first();
        Sentence why = i.why();
        Worded waitsFor = why == null ? locale -> String.join(", ", i.waitsFor()) : why::in;
        return new RehearsalReport.Line(
                i.instance(),
                subjects.subject(i.businessKey()),
                RehearsalReport.Fared.valueOf(i.outcome().name()),
                first == null ? 0 : first.seq(),
                first == null ? "" : first.node() == null ? first.act() : first.act() + " " + first.node(),
                first == null ? "" : String.join(", ", first.expected()),
                first == null ? "" : String.join(", ", first.got()),
                waitsFor);
    }
}
