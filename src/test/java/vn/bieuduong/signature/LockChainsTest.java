package vn.bieuduong.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bieuduong.signature.report.IntegrityCode.FORM_FILLED;
import static vn.bieuduong.signature.report.IntegrityCode.LATER_PARTS_HARMLESS;
import static vn.bieuduong.signature.report.IntegrityCode.LOCKED_CHANGED;
import static vn.bieuduong.signature.report.IntegrityCode.WHOLE_FILE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bieuduong.fictional.TestCms;
import vn.bieuduong.signature.report.Integrity;
import vn.bieuduong.signature.report.IntegrityCode;
import vn.bieuduong.signature.report.NoteCode;
import vn.bieuduong.signature.report.SignatureEntry;
import vn.bieuduong.signature.report.SignatureReport;
import vn.bieuduong.signature.validation.TrustFolders;

/** What several signers, one after the other, forbid those after them: by their fields' locks, or in the signature itself. */
class LockChainsTest {

    private static final PaperForge.Cms USUAL = TestCms.with("SHA256withRSA");
    private static final String FORM = "/SigFlags 3/DA(/F1 12 Tf 0 g)/DR<</Font<</F1 5 0 R>>>>";
    private static final String WIDGET =
            "/Type/Annot/Subtype/Widget/FT/Sig/T(ky truoc)/F 4/P 40 0 R/Rect[350 100 500 160]";

    @TempDir
    static Path folder;

    /** One save: somebody signs in a field of that name, or does something else. */
    private record Save(Kind kind, String name, String lock, String reference) {}

    private enum Kind {
        NEW_FIELD,
        FIELD_BELOW,
        PREPARED_FIELD,
        EMPTY_FIELD,
        TEXT_FIELD,
        TEXT_FILLED
    }

    /** Saves in their order, and what becomes of each signature. */
    record Chain(String name, List<Save> saves, List<IntegrityCode> codes) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Save signs(String name) {
        return new Save(Kind.NEW_FIELD, name, "", "");
    }

    private static Save locks(String name, String lock) {
        return new Save(Kind.NEW_FIELD, name, "/Lock<</Type/SigFieldLock" + lock + ">>", "");
    }

    private static Save refers(String name, String method, String parameters) {
        String reference = "/Reference[<</Type/SigRef/TransformMethod/" + method
                + "/TransformParams<</Type/TransformParams/V/1.2" + parameters + ">>>>]";
        return new Save(Kind.NEW_FIELD, name, "", reference);
    }

    private static Save other(Kind kind, String name) {
        return new Save(kind, name, "", "");
    }

    private static Chain chain(String name, List<Save> saves, IntegrityCode... codes) {
        return new Chain(name, saves, List.of(codes));
    }

    static Stream<Chain> fieldMdp() {
        Save all = refers("mot", "FieldMDP", "/Action/All");
        Save named = refers("mot", "FieldMDP", "/Action/Include/Fields[(hai)]");
        Save group = refers("mot", "FieldMDP", "/Action/Include/Fields[(nhom)]");
        Save prepared = refers("mot", "FieldMDP", "/Action/Include/Fields[(ky truoc)]");
        Save money = refers("mot", "FieldMDP", "/Action/Include/Fields[(so tien)]");
        Save allButTwo = refers("mot", "FieldMDP", "/Action/Exclude/Fields[(hai)]");
        Save allButPrepared = refers("mot", "FieldMDP", "/Action/Exclude/Fields[(ky truoc)]");
        return Stream.of(
                chain("all", List.of(all, signs("hai")), LOCKED_CHANGED, WHOLE_FILE),
                chain("the field, which comes later", List.of(named, signs("hai")), LOCKED_CHANGED, WHOLE_FILE),
                chain("another field", List.of(named, signs("ba")), LATER_PARTS_HARMLESS, WHOLE_FILE),
                chain(
                        "the group of the field",
                        List.of(group, other(Kind.FIELD_BELOW, "ba")),
                        LOCKED_CHANGED,
                        WHOLE_FILE),
                chain("another group", List.of(named, other(Kind.FIELD_BELOW, "ba")), LATER_PARTS_HARMLESS, WHOLE_FILE),
                chain(
                        "a name that only begins alike",
                        List.of(group, signs("nhom2")),
                        LATER_PARTS_HARMLESS,
                        WHOLE_FILE),
                chain("all but the field", List.of(allButTwo, signs("hai")), LATER_PARTS_HARMLESS, WHOLE_FILE),
                chain("all but another", List.of(allButTwo, signs("ba")), LOCKED_CHANGED, WHOLE_FILE),
                chain(
                        "the prepared field",
                        List.of(prepared, other(Kind.PREPARED_FIELD, "")),
                        LOCKED_CHANGED,
                        WHOLE_FILE),
                chain(
                        "all but the prepared field",
                        List.of(allButPrepared, other(Kind.PREPARED_FIELD, "")),
                        LATER_PARTS_HARMLESS,
                        WHOLE_FILE),
                chain("all, a place to sign is added", List.of(all, other(Kind.EMPTY_FIELD, "hai")), LOCKED_CHANGED),
                chain(
                        "another, a place to sign is added",
                        List.of(prepared, other(Kind.EMPTY_FIELD, "hai")),
                        LATER_PARTS_HARMLESS),
                chain("a text field is filled in", List.of(money, other(Kind.TEXT_FILLED, "")), FORM_FILLED),
                chain(
                        "a text field nobody locked is filled in",
                        List.of(named, other(Kind.TEXT_FILLED, "")),
                        FORM_FILLED),
                chain("a text field is added", List.of(named, other(Kind.TEXT_FIELD, "chu")), FORM_FILLED));
    }

    static Stream<Chain> chains() {
        String none = "/Action/Include/Fields[(x)]";
        Save three = locks("mot", none + "/P 3");
        Save two = locks("hai", none + "/P 2");
        Save one = locks("ba", none + "/P 1");
        return Stream.of(
                chain(
                        "three, each stricter",
                        List.of(three, two, one),
                        LATER_PARTS_HARMLESS,
                        LATER_PARTS_HARMLESS,
                        WHOLE_FILE),
                chain(
                        "a fourth after the strictest",
                        List.of(three, two, one, signs("bon")),
                        LATER_PARTS_HARMLESS,
                        LATER_PARTS_HARMLESS,
                        LOCKED_CHANGED,
                        WHOLE_FILE),
                chain(
                        "a place to sign after the strictest",
                        List.of(three, two, one, other(Kind.EMPTY_FIELD, "bon")),
                        LATER_PARTS_HARMLESS,
                        LATER_PARTS_HARMLESS,
                        LOCKED_CHANGED),
                chain(
                        "a looser lock after the strictest",
                        List.of(locks("mot", none + "/P 1"), two, locks("ba", none + "/P 3")),
                        LOCKED_CHANGED,
                        LATER_PARTS_HARMLESS,
                        WHOLE_FILE),
                chain(
                        "fewer fields each time",
                        List.of(
                                locks("mot", "/Action/Exclude/Fields[(hai)(ba)]"),
                                locks("hai", "/Action/Exclude/Fields[(ba)]"),
                                locks("ba", "/Action/All")),
                        LATER_PARTS_HARMLESS,
                        LATER_PARTS_HARMLESS,
                        WHOLE_FILE),
                chain(
                        "fewer fields each time, then one more",
                        List.of(
                                locks("mot", "/Action/Exclude/Fields[(hai)(ba)(bon)]"),
                                locks("hai", "/Action/Exclude/Fields[(ba)(bon)]"),
                                locks("ba", "/Action/All"),
                                signs("bon")),
                        LATER_PARTS_HARMLESS,
                        LATER_PARTS_HARMLESS,
                        LOCKED_CHANGED,
                        WHOLE_FILE),
                chain(
                        "the third is outside the first's leave, not the second's",
                        List.of(locks("mot", "/Action/Exclude/Fields[(hai)]"), signs("hai"), signs("ba")),
                        LOCKED_CHANGED,
                        LATER_PARTS_HARMLESS,
                        WHOLE_FILE),
                chain(
                        "the second forbids what the first did not",
                        List.of(
                                locks("mot", "/Action/Include/Fields[(bon)]"),
                                locks("hai", "/Action/Include/Fields[(ba)]"),
                                signs("ba")),
                        LATER_PARTS_HARMLESS,
                        LOCKED_CHANGED,
                        WHOLE_FILE),
                chain(
                        "the lock in the second's signature",
                        List.of(signs("mot"), refers("hai", "DocMDP", "/P 1"), signs("ba")),
                        LATER_PARTS_HARMLESS,
                        LOCKED_CHANGED,
                        WHOLE_FILE),
                chain(
                        "leave in the second's signature",
                        List.of(signs("mot"), refers("hai", "DocMDP", "/P 2"), signs("ba")),
                        LATER_PARTS_HARMLESS,
                        LATER_PARTS_HARMLESS,
                        WHOLE_FILE));
    }

    private static byte[] made(List<Save> saves) throws IOException {
        byte[] file = PaperForge.paper(1, false);
        StringBuilder fields = new StringBuilder("4 0 R 13 0 R");
        int number = 910;
        for (Save save : saves) {
            RawPaper raw = new RawPaper(file);
            int own = number;
            int value = number + 1;
            String signature = save.lock() + "/V " + value + " 0 R>>";
            boolean signed = true;
            switch (save.kind()) {
                case NEW_FIELD -> raw.object(own, "<</FT/Sig/T(" + save.name() + ")" + signature);
                case FIELD_BELOW ->
                    raw.object(own, "<</T(nhom)/Kids[" + (own + 2) + " 0 R]>>")
                            .object(own + 2, "<</FT/Sig/Parent " + own + " 0 R/T(" + save.name() + ")" + signature);
                case PREPARED_FIELD -> raw.object(13, "<<" + WIDGET + signature);
                case EMPTY_FIELD -> {
                    raw.object(own, "<</FT/Sig/T(" + save.name() + ")>>");
                    signed = false;
                }
                case TEXT_FIELD -> {
                    raw.object(own, "<</FT/Tx/T(" + save.name() + ")>>");
                    signed = false;
                }
                case TEXT_FILLED -> {
                    raw.object(
                            4,
                            "<</Type/Annot/Subtype/Widget/FT/Tx/T(so tien)/V(900)/DA(/F1 12 Tf 0 g)/F 4/P 40 0 R"
                                    + "/Rect[100 600 300 620]/AP<</N 9 0 R>>>>");
                    signed = false;
                }
            }
            if (save.kind() != Kind.PREPARED_FIELD && save.kind() != Kind.TEXT_FILLED) {
                fields.append(' ').append(own).append(" 0 R");
            }
            raw.object(3, "<<" + FORM + "/Fields[" + fields + "]>>");
            if (signed) {
                raw.object(value, RawPaper.PLACE.replace("/Type/Sig", "/Type/Sig" + save.reference()));
            }
            byte[] saved = raw.finish("/Root 1 0 R/Info 27 0 R");
            file = signed ? RawPaper.signed(saved, USUAL) : saved;
            number += 3;
        }
        return file;
    }

    private static SignatureReport inspect(byte[] pdf) throws IOException {
        SignatureInspector inspector =
                new SignatureInspector(TrustFolders.under(), Clock.fixed(PaperForge.NOW, ZoneOffset.UTC));
        return inspector.inspect(Files.write(folder.resolve("paper.pdf"), pdf));
    }

    @ParameterizedTest
    @MethodSource({"fieldMdp", "chains"})
    void eachSignerIsHeldToWhatThoseBeforeForbid(Chain chain) throws IOException {
        SignatureReport report = inspect(made(chain.saves()));

        assertThat(report.signatures()).extracting(SignatureEntry::integrity).isEqualTo(chain.codes());
    }

    @Test
    void theStrictestLockLetsValidationDataCome() throws IOException {
        byte[] locked = made(List.of(signs("mot"), locks("hai", "/Action/All/P 1")));

        SignatureReport report = inspect(PaperForge.update(locked, PaperForge::addValidationData));

        assertThat(report.integrity()).as("%s", report.code()).isEqualTo(Integrity.INTACT);
        assertThat(report.notes()).contains(NoteCode.CERTIFIED);
    }
}
