package vn.bieuduong.informing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bieuduong.Database;
import vn.bieuduong.Eventually;
import vn.bieuduong.Portal;
import vn.bieuduong.calendar.OfficeCalendar;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.Supplement;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.notification.Digests;
import vn.bieuduong.notification.InboxLine;
import vn.bieuduong.notification.Wishes;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.processing.InHand;
import vn.bieuduong.processing.SupplementForm;
import vn.bieuduong.processing.worklist.Queue;

/** Who gets a digest of his work, when, and what it says. */
@ExtendWith(Database.class)
class DailyDigestIT {

    /** Monday, 23 November 2026, 9:00 in Vietnam. The next day is a holiday. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");

    private Portal portal;
    private InHand office;
    private Actor applicant;
    private Actor officer;
    private Digests digests;
    private DailyDigest digest;

    @BeforeEach
    void aPortal(EntityManager em, @TempDir Path data) {
        portal = new Portal(em, data, MONDAY);
        applicant = portal.actor("truonghoc");
        officer = portal.with("EC_OFFICER@H99");
        office = new InHand(portal, applicant);
        digests = new Digests(em, portal.settings);
        Problems problems = new Problems();
        Accounts accounts = new Accounts(em, portal.settings, portal.clock);
        digest = new DailyDigest(
                new Informing(
                        portal.outbox, new NoticeTexts(portal.settings, em), accounts, new Wishes(em), portal.settings),
                digests,
                accounts,
                portal.office.cases,
                OfficeCalendar.read(portal.settings.configDir(), problems),
                portal.clock);
        problems.refuseIfAny();
    }

    @Test
    void nobodyIsSentOneWhoDidNotAskForIt() {
        office.filed("TDKT-P03");

        assertThat(digest.due()).isEmpty();
        assertThat(digests.hour(officer)).isEmpty();
    }

    @Test
    void whoAskedIsToldOnceADayWhatHisQueuesCount() {
        Actor desk = portal.with("DESK@H99");
        office.filed("TDKT-P03");
        digests.choose(desk, Optional.of(9));
        digests.choose(officer, Optional.of(10));

        assertThat(digest.due()).containsExactly(desk.account());
        digest.tell(desk.account());
        digest.tell(desk.account());
        portal.nextRequest();

        assertThat(digest.due()).isEmpty();
        long fresh = portal.office.cases.counters(desk).get(Queue.TO_TAKE);
        assertThat(fresh).isPositive();
        assertThat(told(desk)).singleElement().satisfies(line -> {
            assertThat(line.subject()).contains("23/11/2026");
            assertThat(line.body())
                    .contains("– chờ nhận: " + fresh + "\n", "/office/queue.xhtml")
                    .doesNotContain("{");
        });
    }

    /** The minute's job itself, in its own thread: it finds whose hour has come, and tells each once. */
    @Test
    void theJobTellsByItselfWhoseHourHasCome() throws Exception {
        Actor desk = portal.with("DESK@H99");
        office.filed("TDKT-P03");
        digests.choose(desk, Optional.of(9));
        portal.nextRequest();
        CountDownLatch looked = new CountDownLatch(1);
        DigestJob job = new DigestJob(digest);
        AtomicReference<Thread> thread = new AtomicReference<>();
        job.start(work -> {
            Thread made = new Thread(() -> {
                work.run();
                looked.countDown();
            });
            thread.set(made);
            return made;
        });
        Eventually.holds("a look", Duration.ofSeconds(30), () -> thread.get().getState() == Thread.State.TIMED_WAITING);
        job.stop();
        assertThat(looked.await(30, TimeUnit.SECONDS)).isTrue();
        portal.nextRequest();

        assertThat(told(desk)).hasSize(1);
        assertThat(digest.due()).isEmpty();
    }

    @Test
    void onADayOffNobodyIsToldAndNothingIsSaidOfNothing() {
        Actor desk = portal.with("DESK@H99");
        digests.choose(desk, Optional.of(9));
        digest.tell(desk.account());
        assertThat(told(desk)).as("nothing waits").isEmpty();

        office.filed("TDKT-P03");
        portal.forward(Duration.ofDays(1));
        assertThat(digest.due()).as("a holiday").isEmpty();
        portal.forward(Duration.ofDays(1));
        assertThat(digest.due()).containsExactly(desk.account());
        digests.choose(desk, Optional.empty());
        assertThat(digest.due()).as("he wants none any more").isEmpty();
    }

    @Test
    void whatAnApplicantBroughtIsSaidToWhoAskedForIt() {
        DossierId id = office.inAppraisal("TDKT-P03");
        portal.office.appraisal.askSupplement(
                officer, id, new SupplementForm(List.of(new Supplement.Item("", "Thiếu danh sách.")), "", 10));
        portal.nextRequest();
        portal.filing.answerSupplement(applicant, id, "Đã bổ sung.");
        portal.nextRequest();
        digests.choose(officer, Optional.of(9));

        digest.tell(officer.account());

        assertThat(told(officer)).singleElement().satisfies(line -> assertThat(line.body())
                .contains("– người nộp vừa bổ sung: 1\n"));
    }

    @Test
    void whoWorksInNoOfficeIsToldNothingAndNoOtherHourIsTaken() {
        digests.choose(applicant, Optional.of(9));
        digest.tell(applicant.account());

        assertThat(told(applicant)).isEmpty();
        assertThatThrownBy(() -> digests.choose(officer, Optional.of(3))).isInstanceOf(IllegalArgumentException.class);
    }

    private List<InboxLine> told(Actor actor) {
        return portal.inbox.of(actor).stream()
                .filter(line -> line.event().equals("DIGEST"))
                .toList();
    }
}
