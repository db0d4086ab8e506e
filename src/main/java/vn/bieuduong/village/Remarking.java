package vn.bieuduong.village;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.organisation.Organisation;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.procedure.Procedures;

/** Người dân góp ý: what anybody who stands before the board does with its QR code: reads the list, speaks up, follows the answer. */
@ApplicationScoped
@Transactional
public class Remarking {

    /** More than any village has people who write. */
    private static final int MOST = 2_000;

    private final VillageWorks works;
    private final Dossiers dossiers;
    private final Procedures procedures;
    private final Organisations organisations;
    private final RemarkThrottle throttle;
    private final Facts facts;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    public Remarking(
            VillageWorks works,
            Dossiers dossiers,
            Procedures procedures,
            Organisations organisations,
            RemarkThrottle throttle,
            Facts facts,
            AuditTrail audit,
            Clock clock) {
        this.works = works;
        this.dossiers = dossiers;
        this.procedures = procedures;
        this.organisations = organisations;
        this.throttle = throttle;
        this.facts = facts;
        this.audit = audit;
        this.clock = clock;
    }

    /** The list on the board, for who has its code; masked. */
    public PostingView posting(String code, String client) {
        return view(posted(code, client));
    }

    /**
     * Speaks up. Sent twice, it is one remark.
     *
     * @param sent chosen by the form, and known to its reader alone
     * @return what was received, with the code to follow it
     */
    public RemarkView write(UUID sent, String code, RemarkForm form, String client) {
        VillageWork work = posted(code, client);
        String hash = Sha256.hex(sent.toString());
        Optional<Remark> there = works.sent(hash);
        if (there.isPresent()) {
            return there.get().view();
        }
        PostingView posting = view(work);
        Refusal.unless(posting.open(), VillageReason.WINDOW_CLOSED, OfficeDay.written(posting.until()));
        Refusal.ifAny(form.findings());
        throttle.admit(client);
        Refusal.unless(works.remarkCount(work.dossier()) < MOST, VillageReason.TOO_MANY_REMARKS);
        String about = posting.lines().stream()
                .filter(line -> line.nominee().equals(form.about()))
                .findFirst()
                .map(PostingView.Line::name)
                .orElse("");
        Remark remark = new Remark(work.dossier(), hash, VillageWorks.code(), form, about, clock.instant());
        works.add(remark);
        audit.write(
                Actor.system().account(),
                VillageAct.VILLAGE_REMARK_RECEIVED,
                work.dossier().toString(),
                "");
        facts.announce(new RemarkReceived(
                new DossierId(work.dossier()),
                works.remarks(work.dossier()).stream()
                        .filter(one -> one.view().state() == RemarkState.NEW)
                        .count()));
        return remark.view();
    }

    /** What became of it, for who knows its code. */
    public RemarkView follow(String code, String client) {
        return found(works.remark(clean(code)), client).view();
    }

    private VillageWork posted(String code, String client) {
        return found(works.byCode(clean(code)).filter(one -> one.postedOn().isPresent()), client);
    }

    private <T> T found(Optional<T> one, String client) {
        throttle.admitCode(client);
        return one.orElseThrow(() -> {
            throttle.missed(client);
            return new Refusal(List.of(Finding.on("code", VillageReason.CODE_UNKNOWN)));
        });
    }

    private static String clean(String code) {
        return code.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
    }

    private PostingView view(VillageWork work) {
        Dossier dossier = dossiers.get(new DossierId(work.dossier()));
        LocalDate from = work.postedOn().orElseThrow();
        LocalDate until = work.postedUntil().orElseThrow();
        return new PostingView(
                work.code(),
                dossier.organisation()
                        .flatMap(organisations::find)
                        .map(Organisation::name)
                        .orElse(dossier.filerName()),
                procedures
                        .get(dossier.procedureId(), dossier.procedureVersion())
                        .name(),
                work.board(),
                from,
                until,
                dossier.state() == DossierState.DRAFT && !OfficeDay.today(clock).isAfter(until),
                works.posted(work.dossier()).stream().map(PostedLine::line).toList(),
                (int) works.remarkCount(work.dossier()));
    }
}
