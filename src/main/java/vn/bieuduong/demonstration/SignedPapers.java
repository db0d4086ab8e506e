package vn.bieuduong.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.bieuduong.document.Documents;
import vn.bieuduong.document.OfficialPaper;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.signature.DemoAuthority;
import vn.bieuduong.signature.SealRequest;
import vn.bieuduong.signature.Sealer;
import vn.bieuduong.signature.SigningKey;

/** Giấy tờ mẫu đã ký: writes, renders and signs all papers of a request, as its unit would. */
@ApplicationScoped
class SignedPapers {

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

    /** All papers the procedure always needs, signed with the unit's seal, or by its head when it has none. */
    List<Made> of(SampleRequest request, Cast cast) {
        List<Made> made = new ArrayList<>();
        PaperWriter writer = writer(request, cast);
        for (Component component : cast.procedure().components()) {
            List<OfficialPaper> papers = writer.write(component.id());
            for (int i = 0; i < papers.size(); i++) {
                String name = component.id().toLowerCase(Locale.ROOT).replace('_', '-')
                        + (papers.size() > 1 ? "-" + (i + 1) : "") + ".pdf";
                String title = component.perNominee()
                        ? component.name() + ": " + request.nominees().get(i).calledName()
                        : component.name();
                made.add(new Made(component, title, name, sign(render(papers.get(i)), cast)));
            }
        }
        return made;
    }

    /** The request's submission letter before anybody has signed it. */
    byte[] unsignedLetter(SampleRequest request, Cast cast) {
        return render(writer(request, cast).write("TO_TRINH").get(0));
    }

    byte[] sign(byte[] pdf, Cast cast) {
        DemoAuthority authority = authority();
        SigningKey key = cast.taxCode().isEmpty()
                ? authority.signature(cast.filer().displayName(), cast.personalId(), cast.unit(), "")
                : authority.seal(cast.unit(), cast.taxCode());
        return new Sealer().seal(pdf, new SealRequest("Đề nghị khen thưởng", cast.place(), clock.instant()), key);
    }

    DemoAuthority authority() {
        return DemoAuthority.openOrCreate(settings.dataDir().resolve("demo"), clock);
    }

    private byte[] render(OfficialPaper paper) {
        return documents.render(paper).pdf();
    }

    private PaperWriter writer(SampleRequest request, Cast cast) {
        return new PaperWriter(request, cast, LocalDate.ofInstant(clock.instant(), Settings.ZONE));
    }
}
