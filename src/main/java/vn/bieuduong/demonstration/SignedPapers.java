package vn.bieuduong.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.bieuduong.demonstration.Cast.Hand;
import vn.bieuduong.document.Documents;
import vn.bieuduong.document.OfficialPaper;
import vn.bieuduong.fictional.DemoAuthority;
import vn.bieuduong.platform.Folded;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.procedure.SignedBy;
import vn.bieuduong.roster.SigningRole;
import vn.bieuduong.signature.signing.PdfSigner;
import vn.bieuduong.signature.signing.SigningKey;
import vn.bieuduong.signature.signing.SigningRequest;

/** Giấy tờ mẫu đã ký: writes, renders and signs all papers of a request, as its unit would. */
@ApplicationScoped
class SignedPapers {

    private static final String LETTER = "TO_TRINH";

    /** Who signs minutes. */
    private static final Set<SignedBy> MEETING = EnumSet.of(SignedBy.COUNCIL_CHAIR, SignedBy.CHAIR, SignedBy.SECRETARY);

    private final Documents documents;
    private final Settings settings;
    private final Clock clock;

    @Inject
    SignedPapers(Documents documents, Settings settings, Clock clock) {
        this.documents = documents;
        this.settings = settings;
        this.clock = clock;
    }

    /** A paper ready to be attached under its component; the title names the nominee where each has one of his own. */
    record Made(Component component, String title, String fileName, byte[] pdf) {}

    /** All papers the procedure always needs, signed by those the unit's roster names for them. */
    List<Made> of(SampleRequest request, Cast cast) {
        List<Made> made = new ArrayList<>();
        PaperWriter writer = writer(request, cast);
        for (Component component : cast.procedure().components()) {
            List<OfficialPaper> papers = writer.write(component.id());
            for (int i = 0; i < papers.size(); i++) {
                String name = component.id().toLowerCase(Locale.ROOT).replace('_', '-')
                        + (papers.size() > 1 ? "-" + called(request.nominees().get(i)) : "") + ".pdf";
                String title = component.perNominee()
                        ? component.name() + ": " + request.nominees().get(i).calledName()
                        : component.name();
                made.add(new Made(component, title, name, signed(papers.get(i), i, component, request, cast)));
            }
        }
        return made;
    }

    /** A file's name says of whom it speaks. */
    private static String called(SampleRequest.Nominee nominee) {
        return String.join("-", Folded.of(nominee.name()).words());
    }

    /** The request's submission letter before anybody has signed it. */
    byte[] unsignedLetter(SampleRequest request, Cast cast) {
        return render(writer(request, cast).write(LETTER).get(0));
    }

    /** With the unit's seal, or by its head when it has none. */
    byte[] sign(byte[] pdf, Cast cast) {
        DemoAuthority authority = authority();
        return sign(
                pdf,
                cast.taxCode().isEmpty()
                        ? authority.signature(cast.filer().displayName(), cast.personalId(), cast.unit(), "")
                        : authority.seal(cast.unit(), cast.taxCode()),
                cast);
    }

    /** With somebody's own certificate, which names the unit too. */
    byte[] sign(byte[] pdf, Hand hand, Cast cast) {
        return sign(pdf, authority().signature(hand.name(), hand.personalId(), cast.unit(), cast.taxCode()), cast);
    }

    private byte[] signed(OfficialPaper paper, int ordinal, Component component, SampleRequest request, Cast cast) {
        byte[] pdf = render(paper);
        if (component.perNominee() && component.signedBy().contains(SignedBy.NOMINEE)) {
            SampleRequest.Nominee nominee = request.nominees().get(ordinal);
            if (!nominee.personalId().isEmpty()) {
                pdf = sign(pdf, new Hand(nominee.name(), nominee.personalId()), cast);
            }
        }
        Hand outsider = request.letterBy();
        if (outsider != null && component.id().equals(LETTER)) {
            return sign(pdf, outsider, cast);
        }
        List<Hand> hands = component.signedBy().stream()
                .filter(by -> MEETING.contains(by))
                .flatMap(by -> Optional.ofNullable(cast.hands().get(SigningRole.valueOf(by.name()))).stream())
                .toList();
        if (hands.isEmpty()) {
            return sign(pdf, cast);
        }
        for (Hand hand : hands) {
            pdf = sign(pdf, hand, cast);
        }
        return pdf;
    }

    private byte[] sign(byte[] pdf, SigningKey key, Cast cast) {
        return new PdfSigner().seal(pdf, new SigningRequest("Đề nghị khen thưởng", cast.place(), clock.instant()), key);
    }

    DemoAuthority authority() {
        return DemoAuthority.openOrCreate(settings.dataDir().resolve("demo"), clock);
    }

    private byte[] render(OfficialPaper paper) {
        return documents.render(paper).pdf();
    }

    private PaperWriter writer(SampleRequest request, Cast cast) {
        return new PaperWriter(request, cast, OfficeDay.today(clock));
    }
}
