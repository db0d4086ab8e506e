package vn.bieuduong.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bieuduong.roster.RosterChange;
import vn.bieuduong.roster.RosterMatch;
import vn.bieuduong.signature.report.IntegrityCode;
import vn.bieuduong.signature.report.NoteCode;
import vn.bieuduong.signature.report.SignerMatch;
import vn.bieuduong.signature.report.SignerStatusCode;

class SignatureTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyCodeIsWordedInBothLanguages(String language) {
        Locale locale = Locale.forLanguageTag(language);
        for (IntegrityCode code : IntegrityCode.values()) {
            assertThat(code.sentence(locale)).endsWith(".").doesNotContain("\n");
            assertThat(code.advice(locale)).endsWith(".");
        }
        for (SignerStatusCode code : SignerStatusCode.values()) {
            assertThat(code.sentence(locale)).endsWith(".");
            assertThat(code.advice(locale)).endsWith(".");
        }
        for (SignerMatch match : SignerMatch.values()) {
            assertThat(match.sentence(locale)).endsWith(".");
            assertThat(match.advice(locale)).endsWith(".");
        }
        for (RosterMatch match : RosterMatch.values()) {
            assertThat(match.sentence(locale, "XYZ")).endsWith(".").doesNotContain("{");
            assertThat(match.advice(locale, "XYZ")).endsWith(".");
        }
        for (RosterChange change : RosterChange.values()) {
            assertThat(change.sentence(locale)).endsWith(".");
        }
        for (NoteCode note : NoteCode.values()) {
            assertThat(note.sentence(locale)).endsWith(".");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "fr"})
    void vietnameseIsTheDefault(String language) {
        assertThat(IntegrityCode.NO_SIGNATURE.sentence(Locale.forLanguageTag(language)))
                .isEqualTo("Tài liệu chưa được ký số.");
    }
}
