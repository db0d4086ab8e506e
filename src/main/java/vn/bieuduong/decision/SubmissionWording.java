package vn.bieuduong.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.bieuduong.council.CaseWording;
import vn.bieuduong.council.CouncilSession;
import vn.bieuduong.document.SubmissionLetter;
import vn.bieuduong.document.part.Letterhead;
import vn.bieuduong.document.part.NomineeLine;
import vn.bieuduong.document.part.SigningAuthority;
import vn.bieuduong.document.words.CaseValues.Opinion;
import vn.bieuduong.document.words.OfficeWords;
import vn.bieuduong.document.words.SubmissionLetterWords;
import vn.bieuduong.dossier.NomineeId;
import vn.bieuduong.dossier.NomineeOutcome;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.view.DossierView;
import vn.bieuduong.issuing.DocumentDraft;
import vn.bieuduong.issuing.DocumentKind;
import vn.bieuduong.organisation.Organisation;
import vn.bieuduong.organisation.Organisations;
import vn.bieuduong.platform.Texts;

/** Lời trên tờ trình: whom a body puts forward, and how that came about. */
final class SubmissionWording {

    private final DossierView dossier;
    private final Organisations organisations;
    private final Organisation agency;
    private final CaseWording record;
    private final OfficeWords words;

    SubmissionWording(DossierView dossier, Organisations organisations, List<Opinion> opinions, OfficeWords words) {
        this.dossier = dossier;
        this.organisations = organisations;
        this.agency = organisations.get(dossier.agency());
        this.record = new CaseWording(dossier, opinions);
        this.words = words;
    }

    /** Tờ trình: whom the body puts forward, and how that came about. */
    DocumentDraft letter(Submission submitted, Optional<CouncilSession> session) {
        Letterhead body = body(submitted);
        List<NomineeView> proposed = proposed(session);
        Map<NomineeId, Integer> inFavour = session.map(CouncilSession::inFavour).orElse(Map.of());
        SubmissionLetterWords said = words.say(new SubmissionLetterWords.Values(
                agency.name(),
                body.agency(),
                record.values(),
                dossier.procedure().legalBasis(),
                CaseWording.blankIsNull(submitted.note()),
                session.map(record::vote).orElse(null),
                proposed.stream()
                        .map(n -> new SubmissionLetterWords.Proposed(record.award(n), inFavour.getOrDefault(n.id(), 0)))
                        .toList()));
        return new DocumentDraft(
                DocumentKind.SUBMISSION_LETTER,
                submitted.ordinal(),
                submitted.body(),
                submitted.number(),
                dossier.procedure().name(),
                new SubmissionLetter(
                        body,
                        submitted.number(),
                        submitted.submittedOn(),
                        said.subject(),
                        said.addressee(),
                        said.bases(),
                        said.paragraphs(),
                        IntStream.range(0, proposed.size())
                                .mapToObj(i ->
                                        line(proposed.get(i), said.results().get(i)))
                                .toList(),
                        new SigningAuthority(null, title(submitted), submitted.signer()),
                        said.recipients()));
    }

    private List<NomineeView> proposed(Optional<CouncilSession> session) {
        Map<NomineeId, Integer> inFavour = session.map(CouncilSession::inFavour).orElse(Map.of());
        return dossier.nominees().stream()
                .filter(n -> session.isEmpty()
                        ? n.outcome() != NomineeOutcome.INELIGIBLE
                        : inFavour.containsKey(n.id()) && session.get().passed(inFavour.getOrDefault(n.id(), 0)))
                .toList();
    }

    private static NomineeLine line(NomineeView nominee, String result) {
        return new NomineeLine(
                nominee.form().kind().label(Texts.VIETNAMESE),
                nominee.form().nameOnPapers(),
                CaseWording.blankIsNull(nominee.form().position()),
                CaseWording.place(nominee.form()),
                result);
    }

    /** Who stands on top: a department under its committee; the commune's own division under the commune. */
    private Letterhead body(Submission submitted) {
        if (submitted.body().equals(dossier.agency())) {
            String division = dossier.procedure().appraisingBody().replaceFirst("\\s+thuộc\\s.*$", "");
            return new Letterhead(agency.name(), division, agency.place());
        }
        Organisation body = organisations.get(submitted.body());
        String superior = body.parent()
                .flatMap(organisations::find)
                .map(Organisation::name)
                .orElse(null);
        return new Letterhead(superior, body.name(), body.place());
    }

    private String title(Submission submitted) {
        String title = submitted.signerTitle();
        Optional<String> head = organisations.find(submitted.body()).flatMap(Organisation::headTitle);
        return head.filter(title::startsWith).orElse(title);
    }
}
