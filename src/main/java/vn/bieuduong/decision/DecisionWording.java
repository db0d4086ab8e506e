package vn.bieuduong.decision;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.document.AwardDecision;
import vn.bieuduong.document.Certificates;
import vn.bieuduong.document.NomineeNotice;
import vn.bieuduong.document.part.NomineeLine;
import vn.bieuduong.document.part.SigningAuthority;
import vn.bieuduong.document.words.AwardDecisionWords;
import vn.bieuduong.document.words.CertificateWords;
import vn.bieuduong.document.words.NomineeNoticeWords;
import vn.bieuduong.document.words.OfficeWords;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.NomineeOutcome;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.view.DossierView;
import vn.bieuduong.issuing.AwardReason;
import vn.bieuduong.issuing.DocumentKind;
import vn.bieuduong.issuing.Renderings;
import vn.bieuduong.organisation.Organisation;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.procedure.Procedure;

/** Lời của quyết định: what stands on a decision, on its certificates and on the notice to whom it leaves out. */
final class DecisionWording {

    private final Organisations organisations;
    private final Renderings renderings;
    private final OfficeWords words;

    DecisionWording(Organisations organisations, Renderings renderings, OfficeWords words) {
        this.organisations = organisations;
        this.renderings = renderings;
        this.words = words;
    }

    AwardDecision decision(DossierView dossier, DecisionView view) {
        List<NomineeView> awarded = dossier.nominees().stream()
                // on a copy that is out for signing those who passed are not awarded yet
                .filter(n -> n.outcome() == NomineeOutcome.AWARDED
                        || n.outcome().isProposed(dossier.procedure().hasCouncil()))
                .toList();
        List<NomineeView> given = awarded.isEmpty() ? dossier.nominees() : awarded;
        AwardDecisionWords said = words.say(new AwardDecisionWords.Values(
                organisations.get(dossier.agency()).name(),
                dossier.unitName(),
                dossier.procedure().appraisingBody(),
                given.stream()
                        .map(n -> CertificateWording.awardForm(dossier.procedure(), n))
                        .distinct()
                        .toList(),
                merits(dossier.procedure(), given),
                dossier.details().period(),
                dossier.procedure().legalBasis()));
        return new AwardDecision(
                renderings.letterhead(dossier.agency()),
                view.number(),
                view.decidedOn(),
                said.decidingBody(),
                said.subject(),
                said.legalBases(),
                said.proposal(),
                said.awardForm(),
                said.achievement(),
                awarded.stream().map(n -> line(dossier, n)).toList(),
                blankIsNull(said.executors()),
                new SigningAuthority(null, said.signerTitle(), view.signer()),
                said.recipients());
    }

    /** What each form of award is given for, each once; nothing where one of them leaves it to the office's words. */
    private static List<String> merits(Procedure procedure, List<NomineeView> given) {
        List<String> merits = given.stream()
                .map(n -> Optional.ofNullable(
                                CertificateWording.merit(procedure, n.form().awardForm()))
                        .orElse(""))
                .distinct()
                .toList();
        return merits.contains("") ? List.of() : merits;
    }

    /** Bằng khen, Giấy khen of one nominee. */
    Certificates certificate(Procedure procedure, String period, NomineeView nominee, DecisionView decision) {
        Organisation agency = organisations.get(decision.agency());
        DocumentKind kind = DocumentKind.certificate(procedure.level());
        CertificateWords said = words.say(CertificateWording.values(agency.name(), procedure, nominee.form(), period));
        return new Certificates(
                Texts.of("issuing", "DocumentKind." + kind, Texts.VIETNAMESE, List.of()),
                said.issuer(),
                List.of(new Certificates.Certificate(
                        nominee.form().nameOnPapers(),
                        blankIsNull(CertificateWording.description(nominee.form())),
                        said.achievement(),
                        null)),
                decision.number(),
                decision.decidedOn(),
                Optional.ofNullable(agency.place()).orElse(""),
                new SigningAuthority(null, said.signerTitle(), decision.signer()));
    }

    private NomineeLine line(DossierView dossier, NomineeView nominee) {
        return new NomineeLine(
                nominee.form().kind().label(Texts.VIETNAMESE),
                nominee.form().nameOnPapers(),
                blankIsNull(nominee.form().position()),
                blankIsNull(
                        nominee.form().workplace().isEmpty()
                                ? nominee.form().address()
                                : nominee.form().workplace()),
                CertificateWording.awardForm(dossier.procedure(), nominee));
    }

    /** For one nominee whom the decision leaves out, with the reason somebody gave for it. */
    NomineeNotice nomineeNotice(Dossier dossier, DossierView view, DecisionView decision, int ordinal) {
        NomineeView nominee = view.nominees().stream()
                .filter(one -> one.ordinal() == ordinal && isLeftOut(one))
                .findFirst()
                .orElseThrow(() -> Refusal.of(AwardReason.PAPER_NOT_ISSUED));
        boolean ineligible = nominee.outcome() == NomineeOutcome.INELIGIBLE;
        boolean notPassed = nominee.outcome() == NomineeOutcome.NOT_PASSED;
        NomineeNoticeWords said = words.say(
                new NomineeNoticeWords.Values(ineligible, notPassed, !ineligible && !notPassed, nominee.reason()));
        String description = CertificateWording.description(nominee.form());
        return new NomineeNotice(
                renderings.letterhead(dossier.agency()),
                dossier.anyNumber() + "/KT" + ordinal,
                decision.decidedOn(),
                dossier.anyNumber(),
                Renderings.applicant(view),
                view.procedure().name(),
                nominee.form().nameOnPapers() + (description.isBlank() ? "" : ", " + description),
                decision.number(),
                said.reason(),
                new SigningAuthority(null, said.signerTitle(), view.agencyName()),
                said.recipients());
    }

    /** Whether the nominee failed, when and why ever. */
    static boolean isLeftOut(NomineeView nominee) {
        return !nominee.outcome().isAlive() && nominee.outcome() != NomineeOutcome.AWARDED;
    }

    private static @Nullable String blankIsNull(String text) {
        return text.isBlank() ? null : text;
    }
}
