package vn.bieuduong.dossier.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.bieuduong.dossier.DossierReason;
import vn.bieuduong.platform.Finding;

class ShownTest {

    private static final Map<String, String> AT_FIRST = Map.of("title", "Cũ", "content", "Cũ");

    @Test
    void whatOnlyOneOfTwoChangedIsKeptOfBoth() {
        Shown.Merged merged = Shown.of(AT_FIRST)
                .merge(Map.of("title", "Của tôi", "content", "Cũ"), Map.of("title", "Cũ", "content", "Của người kia"));

        assertThat(merged.collisions()).isEmpty();
        assertThat(merged.fields()).isEqualTo(Map.of("title", "Của tôi", "content", "Của người kia"));
    }

    @Test
    void whereBothChangedTheSecondIsToldAndThenMeansIt() {
        Map<String, String> typed = Map.of("title", "Của tôi", "content", "Cũ");
        Map<String, String> now = Map.of("title", "Của người kia", "content", "Cũ");
        Shown shown = Shown.read(Shown.of(AT_FIRST).text());

        assertThat(shown.merge(typed, now).collisions())
                .containsExactly(Finding.on("title", DossierReason.WRITTEN_MEANWHILE, "Của người kia"));
        assertThat(shown.afterRefusal(typed, now).merge(typed, now).collisions())
                .isEmpty();
        assertThat(shown.afterRefusal(typed, now).merge(typed, now).fields()).isEqualTo(typed);
    }

    @Test
    void aRefusalForAnotherReasonDoesNotForgetWhatWasShown() {
        Map<String, String> typed = Map.of("title", "Của tôi", "content", "Cũ");
        Map<String, String> now = Map.of("title", "Cũ", "content", "Của người kia");

        Shown again = Shown.of(AT_FIRST).afterRefusal(typed, now);

        assertThat(again.merge(typed, now).fields()).containsEntry("content", "Của người kia");
    }

    @Test
    void bothMayChangeAFieldToTheSame() {
        Map<String, String> same = Map.of("title", "Mới", "content", "Cũ");

        assertThat(Shown.of(AT_FIRST).merge(same, same).collisions()).isEmpty();
    }

    @Test
    void whatNobodyShowedIsTakenAsItWasTyped() {
        Map<String, String> typed = Map.of("title", "Của tôi", "content", "");

        assertThat(Shown.read("rubbish,:,a:").merge(typed, AT_FIRST).fields()).isEqualTo(typed);
    }
}
