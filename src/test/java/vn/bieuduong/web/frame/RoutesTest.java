package vn.bieuduong.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of rights says one thing of each address, and lets files in only where somebody takes them. */
class RoutesTest {

    @Test
    void noAddressHasTwoRows() {
        assertThat(Routes.TABLE).extracting(Route::path).doesNotHaveDuplicates();
    }

    /** The first row that covers an address counts: one behind a wider one would never be asked. */
    @Test
    void everyRowIsTheOneThatCounts() {
        List<String> hidden = new ArrayList<>();
        for (Route row : Routes.TABLE) {
            String address = row.path().replace("*", "anything");
            if (!Routes.of(address).orElseThrow().equals(row)) {
                hidden.add(row.path());
            }
        }
        assertThat(hidden).isEmpty();
    }

    @Test
    void filesAreSentWithPostAlone() {
        assertThat(Routes.TABLE).filteredOn(Route::upload).isNotEmpty().allMatch(row -> row.methods()
                .contains("POST"));
    }
}
