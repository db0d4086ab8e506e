package vn.bieuduong.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.bieuduong.platform.Refusal;

class DossierStateTest {

    @Test
    void aDraftCanOnlyBeFiled() {
        for (DossierState next : DossierState.values()) {
            if (next == DossierState.SUBMITTED) {
                assertThat(DossierState.DRAFT.to(next)).isEqualTo(next);
            } else {
                assertThatThrownBy(() -> DossierState.DRAFT.to(next)).isInstanceOf(Refusal.class);
            }
        }
    }

    @Test
    void nothingLeavesAFinalState() {
        for (DossierState state : DossierState.values()) {
            if (state.isFinal()) {
                for (DossierState next : DossierState.values()) {
                    assertThatThrownBy(() -> state.to(next)).isInstanceOf(Refusal.class);
                }
            }
        }
    }

    @Test
    void whoHasHisResultCannotWithdraw() {
        assertThatThrownBy(() -> DossierState.RESULT_READY.to(DossierState.WITHDRAWN))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void everyFiledStateHasItsNationalCode() {
        for (DossierState state : DossierState.values()) {
            assertThat(state.national()).isBetween(state == DossierState.DRAFT ? 0 : 1, 10);
        }
    }
}
