package vn.bieuduong.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import vn.bieuduong.council.CouncilResult;
import vn.bieuduong.council.CouncilVoting;
import vn.bieuduong.decision.Deciding;
import vn.bieuduong.demonstration.SampleRequest.Asked;
import vn.bieuduong.demonstration.SampleRequest.Leave;
import vn.bieuduong.dossier.DossierId;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.Supplement;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.Role;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;
import vn.bieuduong.processing.SupplementForm;
import vn.bieuduong.processing.handling.Appraisal;
import vn.bieuduong.processing.handling.NomineeOpinion;
import vn.bieuduong.processing.handling.Reception;
import vn.bieuduong.processing.worklist.Worklist;

/** Cơ quan trình diễn: the office's people take a filed dossier from step to step, up to the one where it is left. */
@ApplicationScoped
class DemoOffice {

    private static final int COUNCIL = 9;

    private final Reception reception;
    private final Appraisal appraisal;
    private final CouncilVoting council;
    private final Deciding deciding;
    private final Worklist cases;
    private final Casting casting;
    private final Clock clock;

    @Inject
    DemoOffice(
            Reception reception,
            Appraisal appraisal,
            CouncilVoting council,
            Deciding deciding,
            Worklist cases,
            Casting casting,
            Clock clock) {
        this.reception = reception;
        this.appraisal = appraisal;
        this.council = council;
        this.deciding = deciding;
        this.cases = cases;
        this.casting = casting;
        this.clock = clock;
    }

    /** @param agency who decides: the province or a commune */
    void handle(SampleRequest request, DossierId id, AgencyCode agency) {
        Leave leave = request.leave();
        if (leave == Leave.REFUSED) {
            reception.refuse(casting.holder(Role.DESK, agency), id, request.refusal());
        }
        if (!leave.isBeyond(Leave.REFUSED)) {
            return;
        }
        reception.accept(casting.holder(Role.DESK, agency), id);
        if (leave.isBeyond(Leave.ASSIGN)) {
            appraise(request, id, agency);
        }
        if (leave.isBeyond(Leave.COUNCIL)) {
            decide(leave, id, agency);
        }
    }

    private void appraise(SampleRequest request, DossierId id, AgencyCode agency) {
        Leave leave = request.leave();
        boolean commune = casting.isCommune(agency);
        Actor head = casting.holder(commune ? Role.C_HEAD : Role.EC_HEAD, agency);
        Actor officer = appraisal.officers(head, id).stream()
                .map(Appraisal.Officer::account)
                .min(Comparator.comparing(AccountName::value))
                .map(casting::named)
                .orElseThrow();
        appraisal.assign(head, id, officer.account());
        Asked asked = request.supplement();
        if (leave == Leave.SUPPLEMENT && asked != null) {
            appraisal.askSupplement(
                    officer,
                    id,
                    new SupplementForm(List.of(new Supplement.Item(asked.component(), asked.reason())), "", 10));
        } else if (leave.isBeyond(Leave.SUPPLEMENT)) {
            List<NomineeOpinion> opinions = nominees(officer, id).stream()
                    .map(n -> new NomineeOpinion(n.id(), true, ""))
                    .toList();
            appraisal.conclude(
                    officer, id, opinions, leave == Leave.OPINION, "Đủ thành phần, đủ điều kiện theo quy định.");
        }
    }

    private void decide(Leave leave, DossierId id, AgencyCode agency) {
        boolean commune = casting.isCommune(agency);
        Actor secretary = casting.holder(Role.COUNCIL_SECRETARY, agency);
        List<CouncilResult.Vote> votes = nominees(secretary, id).stream()
                .map(n -> new CouncilResult.Vote(n.id(), COUNCIL - 1))
                .toList();
        council.record(
                secretary, id, new CouncilResult(today(), COUNCIL, COUNCIL - 1, votes, "Hội đồng nhất trí đề nghị."));
        if (leave.isBeyond(Leave.SUBMISSION)) {
            deciding.submit(
                    casting.holder(commune ? Role.C_HEAD : Role.HA_DIRECTOR, agency),
                    id,
                    commune ? "17/TTr-VHXH" : "212/TTr-SNV",
                    "");
        }
        if (leave.isBeyond(Leave.CHECK) && !commune) {
            deciding.check(casting.holder(Role.OFFICE, agency), id, true, "Đúng thể thức, đúng thẩm quyền.");
        }
        if (leave.isBeyond(Leave.SIGN)) {
            deciding.signOnPaper(casting.holder(Role.CHAIR, agency), id);
        }
        if (leave.isBeyond(Leave.ISSUE)) {
            deciding.issue(casting.holder(Role.CLERK, agency), id, commune ? "86/QĐ-UBND" : "1286/QĐ-UBND");
        }
        if (leave.isBeyond(Leave.RETURN)) {
            deciding.handOver(casting.holder(Role.DESK, agency), id, "Đã trao tại buổi lễ.");
        }
    }

    private List<NomineeView> nominees(Actor officer, DossierId id) {
        return cases.view(officer, id).dossier().nominees();
    }

    private LocalDate today() {
        return OfficeDay.today(clock);
    }
}
