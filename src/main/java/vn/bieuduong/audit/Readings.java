package vn.bieuduong.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.id.AccountName;

/** Ai đã xem gì: the lines about what staff read, each in a transaction of its own and written before anything is shown. */
@ApplicationScoped
@Transactional
public class Readings {

    private static final int LONGEST_SUBJECT = 100;
    private static final int LONGEST_DETAILS = 500;

    private final AuditTrail trail;

    @Inject
    public Readings(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * Adds a line.
     *
     * @param subject what was asked for: a dossier's id, or the page when it is about none
     * @param details the address with its question
     */
    public void note(AccountName account, ReadingAct act, String subject, String details) {
        trail.write(account, act, line(subject, LONGEST_SUBJECT), line(details, LONGEST_DETAILS));
    }

    /** What was typed must neither break a line nor turn it round, nor fill the trail. */
    private static String line(String text, int longest) {
        String plain = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", " ");
        return plain.length() <= longest
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, plain.codePointCount(0, longest - 1))) + "…";
    }
}
