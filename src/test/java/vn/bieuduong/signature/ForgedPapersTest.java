package vn.bieuduong.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bieuduong.Depth;
import vn.bieuduong.fictional.TestCms;
import vn.bieuduong.signature.PaperForge.Change;
import vn.bieuduong.signature.report.Integrity;
import vn.bieuduong.signature.report.IntegrityCode;
import vn.bieuduong.signature.report.NoteCode;
import vn.bieuduong.signature.report.SignatureEntry;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.validation.TrustFolders;

/**
 * Forged papers are told from good ones by rule: each published attack, two ways or, in the long form, five, and what honest
 * programs write after signing.
 */
@Tag("deep")
@Tag("slow")
class ForgedPapersTest {

    private static final String DETACHED = "adbe.pkcs7.detached";
    private static final Set<Integrity> BAD = Set.of(Integrity.MODIFIED, Integrity.BROKEN);

    @TempDir
    static Path folder;

    record Case(String name, Set<Integrity> expected, byte[] pdf) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static SignatureReport inspect(byte[] pdf) throws IOException {
        SignatureInspector inspector =
                new SignatureInspector(TrustFolders.under(), Clock.fixed(PaperForge.NOW, ZoneOffset.UTC));
        return inspector.inspect(Files.write(folder.resolve("paper.pdf"), pdf));
    }

    private static byte[] signed(byte[] paper) throws IOException {
        return PaperForge.signed(paper, TestCms.with("SHA256withRSA"), DETACHED, document -> {});
    }

    static Stream<Case> updates() throws IOException {
        List<Case> cases = new ArrayList<>();
        byte[] plain = signed(PaperForge.paper(2, false));
        byte[] certified = PaperForge.signed(
                PaperForge.paper(2, false), TestCms.with("SHA256withRSA"), DETACHED, PaperForge.certifying(2));
        byte[] long45 = signed(PaperForge.paper(45, false));
        for (Map.Entry<String, Change> forgery : LaterForgeries.all().entrySet()) {
            byte[] forged = PaperForge.update(plain, forgery.getValue());
            Set<Integrity> modified =
                    forgery.getKey().contains("signature") || forgery.getKey().startsWith("permissions")
                            ? BAD
                            : Set.of(Integrity.MODIFIED);
            cases.add(new Case(forgery.getKey(), modified, forged));
            cases.add(new Case(
                    forgery.getKey() + ", certified, signed again",
                    modified,
                    LegitimatePapers.again(PaperForge.update(certified, forgery.getValue()))));
            if (!Depth.isDeep()) {
                continue;
            }
            cases.add(new Case(
                    forgery.getKey() + ", validation data added",
                    modified,
                    PaperForge.update(forged, PaperForge::addValidationData)));
            cases.add(new Case(forgery.getKey() + ", signed again", modified, LegitimatePapers.again(forged)));
            cases.add(new Case(
                    forgery.getKey() + ", forty-five pages",
                    modified,
                    LegitimatePapers.again(PaperForge.update(long45, forgery.getValue()))));
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("updates")
    void whatIsChangedAfterSigningIsNamed(Case forged) throws IOException {
        SignatureReport report = inspect(forged.pdf());
        assertThat(report.integrity()).as(forged + ": " + report.code()).isIn(forged.expected());
    }

    static Stream<Case> bytes() throws IOException {
        List<Case> cases = new ArrayList<>();
        ByteForgeries.of(signed(PaperForge.paper(2, false)))
                .forEach((name, pdf) -> cases.add(
                        new Case(name, name.startsWith("encryption") ? Set.of(Integrity.UNREADABLE) : BAD, pdf)));
        byte[] paper = PaperForge.paper(2, false);
        Set<Integrity> broken = Set.of(Integrity.BROKEN);
        Map<String, PaperForge.Cms> wrong = Map.of(
                "somebody else's certificate", TestCms.withOthersCertificate(),
                "wrong digest", TestCms.withWrongDigest(),
                "signature of other content", TestCms.ofOtherContent(),
                "nobody signs", TestCms.withoutSigners(),
                "second signer wrong", TestCms.twice(true),
                "no CMS", content -> new byte[] {1, 2, 3});
        for (Map.Entry<String, PaperForge.Cms> each : wrong.entrySet()) {
            byte[] bad = PaperForge.signed(paper, each.getValue(), DETACHED, document -> {});
            cases.add(new Case(each.getKey(), broken, bad));
            cases.add(new Case(each.getKey() + ", signed again", broken, LegitimatePapers.again(bad)));
        }
        byte[] bare = PaperForge.signed(paper, TestCms.bare(), "adbe.x509.rsa_sha1", LegitimatePapers::addCertificate);
        byte[] turned = RawPaper.bytes(RawPaper.text(bare).replace("100 trieu) Tj", "900 trieu) Tj"));
        cases.add(new Case("adbe.x509.rsa_sha1, byte turned", broken, turned));
        cases.add(new Case(
                "adbe.x509.rsa_sha1, words changed, signed again",
                BAD,
                LegitimatePapers.again(
                        PaperForge.update(bare, LaterForgeries.all().get("page contents replaced")))));
        byte[] locked = PaperForge.signed(paper, TestCms.with("SHA256withRSA"), DETACHED, PaperForge.certifying(1));
        cases.add(new Case("certified, P=1, signed again", Set.of(Integrity.MODIFIED), LegitimatePapers.again(locked)));
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("bytes")
    void whatIsDoneToTheBytesIsNoticed(Case forged) throws IOException {
        SignatureReport report = inspect(forged.pdf());
        assertThat(report.integrity()).as(forged + ": " + report.code()).isIn(forged.expected());
    }

    static Stream<Case> good() throws IOException {
        return LegitimatePapers.all().entrySet().stream()
                .map(paper -> new Case(paper.getKey(), Set.of(Integrity.INTACT), paper.getValue()));
    }

    @ParameterizedTest
    @MethodSource("good")
    void whatNobodyForgedIsIntact(Case paper) throws IOException {
        SignatureReport report = inspect(paper.pdf());
        assertThat(report.integrity()).as(paper + ": " + report.code()).isEqualTo(Integrity.INTACT);
    }

    static Stream<Case> active() throws IOException {
        Set<String> names =
                Set.of("page action", "field's script", "XFA added", "open action", "document action", "named script");
        List<Case> cases = new ArrayList<>();
        for (String name : names) {
            byte[] paper = PaperForge.update(
                    PaperForge.paper(2, false), LaterForgeries.all().get(name));
            cases.add(new Case(name, Set.of(Integrity.INTACT), signed(paper)));
        }
        byte[] opening = PaperForge.update(PaperForge.paper(9, false), document -> {
            COSDictionary address = PaperForge.named("S", "URI");
            address.setString("URI", "https://example.vn/");
            document.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, address);
        });
        cases.add(new Case("address at opening", Set.of(Integrity.INTACT), signed(opening)));
        byte[] sending = PaperForge.update(PaperForge.paper(9, false), document -> {
            COSDictionary mark = PaperForge.named("Subtype", "Link");
            mark.setItem(COSName.A, PaperForge.named("S", "SubmitForm"));
            document.getPage(8).getCOSObject().setItem(COSName.ANNOTS, new COSArray(List.of(mark)));
        });
        cases.add(new Case("a form sent from the ninth page", Set.of(Integrity.INTACT), signed(sending)));
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("active")
    void whatActsByItselfIsNotedThoughItWasSigned(Case paper) throws IOException {
        SignatureReport report = inspect(paper.pdf());
        assertThat(report.integrity()).isIn(paper.expected());
        assertThat(report.notes()).contains(NoteCode.ACTIVE_CONTENT);
    }

    @Test
    void aPlainPaperActsInNoWay() throws IOException {
        assertThat(inspect(signed(PaperForge.paper(2, false))).notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "field filled,FORM_FILLED",
        "field's picture replaced,FORM_FILLED",
        "hidden page revealed,PAGES_CHANGED",
        "free text (evil annotation),ANNOTATION_CHANGED",
        "unsigned field that shows something (sneaky signature),FORM_FILLED",
        "page contents replaced,CONTENT_CHANGED",
        "picture replaced (shadow hide),CONTENT_CHANGED",
        "layer switched off,CONTENT_CHANGED",
        "signature's field taken out of the form,SIGNATURE_REMOVED",
        "signature's mark taken off the page,ANNOTATION_CHANGED"
    })
    void theChangeIsCalledByItsName(String forgery, IntegrityCode code) throws IOException {
        byte[] forged = PaperForge.update(
                signed(PaperForge.paper(2, false)), LaterForgeries.all().get(forgery));
        assertThat(inspect(forged).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "signature's field taken out of the form",
                "signature's value taken out of its field",
                "signature's form replaced by an empty one",
                "signature's form taken away"
            })
    void aLaterSignerDoesNotHideWhoSignedBefore(String forgery) throws IOException {
        byte[] forged = LegitimatePapers.again(PaperForge.update(
                signed(PaperForge.paper(2, false)), LaterForgeries.all().get(forgery)));

        SignatureReport report = inspect(forged);

        assertThat(report.code()).isEqualTo(IntegrityCode.EARLIER_REMOVED);
        assertThat(report.signatures()).extracting(SignatureEntry::integrity).containsOnly(IntegrityCode.WHOLE_FILE);
    }
}
