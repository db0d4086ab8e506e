package vn.bieuduong.informing;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import vn.bieuduong.Hearing;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.notification.Outbox;
import vn.bieuduong.notification.Wishes;
import vn.bieuduong.platform.Facts;
import vn.bieuduong.platform.Settings;

/** Personal letters over one test's entity manager: they stand in the outbox as they would be sent. */
public final class LettersAtHand {

    private LettersAtHand() {}

    public static PersonalLetters over(EntityManager em, Settings settings, Clock clock) {
        return new PersonalLetters(new Informing(
                new Outbox(em, new Facts(new Hearing<>(fact -> {})), clock, settings),
                new NoticeTexts(settings, em),
                new Accounts(em, settings, clock),
                new Wishes(em),
                settings));
    }
}
