package vn.bieuduong.registration;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.bieuduong.identity.signin.Origin;
import vn.bieuduong.platform.Refusal;

/** Nobody has somebody's mailbox filled, and nobody keeps somebody from asking for himself. */
class LetterThrottleTest {

    private static final String VICTIM = "lan.pham@thu.example";
    private static final Origin HOME = Origin.of("192.0.2.7");

    private final LetterThrottle throttle = new LetterThrottle();

    @Test
    void fromOnePlaceThreeLettersAnHourGoToOneAddress() {
        for (int i = 0; i < 3; i++) {
            throttle.admit(VICTIM, HOME);
        }

        refused(VICTIM, HOME);
        refused(VICTIM, HOME);
        throttle.admit("khac@thu.example", HOME);
    }

    @Test
    void whatStrangersUseUpIsTheirOwn() {
        Origin stranger = Origin.of("198.51.100.9");
        for (int i = 0; i < 3; i++) {
            throttle.admit(VICTIM, stranger);
        }
        refused(VICTIM, stranger);

        throttle.admit(VICTIM, HOME);
    }

    @Test
    void aNetworkOfAHouseholdIsOnePlace() {
        for (int i = 0; i < 3; i++) {
            throttle.admit(VICTIM, Origin.of("2001:db8:1:2::" + (i + 1)));
        }

        refused(VICTIM, Origin.of("2001:db8:1:2::ffff"));
    }

    @Test
    void fromManyPlacesTwentyAnHourFillNoMailbox() {
        for (int i = 0; i < 20; i++) {
            throttle.admit(VICTIM, Origin.of("198.51.100." + i));
        }

        refused(VICTIM, HOME);
    }

    @Test
    void onePlaceHasThirtyAnHourSentToAll() {
        for (int i = 0; i < 30; i++) {
            throttle.admit("ai" + i + "@thu.example", HOME);
        }

        refused("nua@thu.example", HOME);
    }

    private void refused(String address, Origin from) {
        assertThatThrownBy(() -> throttle.admit(address, from)).isInstanceOf(Refusal.class);
    }
}
