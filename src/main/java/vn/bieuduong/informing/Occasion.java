package vn.bieuduong.informing;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Dịp báo tin: what somebody is told of, and which places its texts may fill in. */
public enum Occasion {
    FILED("reference", "code"),
    SIGNATURE_AWAITED("paper", "asks"),
    PAPER_SIGNED("paper", "by"),
    RECEIVED("number", "due"),
    REFUSED("number", "reason"),
    SUPPLEMENT_ASKED("number", "deadline", "items"),
    SUPPLEMENT_DUE("number", "deadline"),
    SUPPLEMENT_UNTOLD("number", "deadline", "telephone"),
    ANSWERED("number"),
    PAPER_INFECTED("number", "paper", "file"),
    PAPER_INFECTED_OFFICE("number", "paper", "file"),
    MESSAGE_WRITTEN("number"),
    EXTENDED("number", "before", "due", "reason"),
    CORRECTED("number", "wrong", "right", "officer", "reason"),
    STOPPED("number", "reason"),
    WITHDRAWN("number"),
    COUNCIL_MET("number"),
    DECIDED("number"),
    ISSUED("number"),
    HANDED_OVER("number"),
    HONOURED("number", "honoured", "award"),
    TRANSFER_ASKED("number", "from", "to"),
    TRANSFER_ACCEPTED("number", "from", "to"),
    TRANSFER_DONE("number", "from", "to"),
    TRANSFER_REFUSED("number", "from", "to", "reason"),
    TRANSFER_WITHDRAWN("number", "from", "to", "reason"),
    PAPER_WITHHELD("number"),
    VILLAGE_REMARKED("open"),
    LIST_SENT("unit", "upper"),
    LIST_RETURNED("unit", "upper", "reason"),
    LIST_TAKEN("unit", "upper", "reason"),
    LIST_DECIDED("unit", "upper"),
    PASSWORD_CHANGED("at"),
    PASSWORD_RESET("at"),
    NEW_DEVICE("at", "address"),
    ACCOUNT_OPENED("account"),
    FACTOR_ON("at"),
    FACTOR_OFF("at"),
    PASSKEY_ADDED("at", "label"),
    PASSKEY_REMOVED("at", "label"),
    PASSKEY_SUSPECT("at", "label"),
    STAND_IN_GIVEN("giver", "deputy", "firstDay", "lastDay"),
    STAND_IN_ENDED("giver", "deputy", "firstDay", "lastDay"),
    MANDATE_ASKED("principal", "representative", "firstDay", "lastDay"),
    MANDATE_GIVEN("principal", "representative", "firstDay", "lastDay"),
    MANDATE_REFUSED("principal", "representative", "firstDay", "lastDay", "reason"),
    MANDATE_ENDED("principal", "representative", "firstDay", "lastDay"),
    PERSON_MANDATE_ASKED("principal", "representative", "firstDay", "lastDay", "agency"),
    PERSON_MANDATE_GIVEN("principal", "representative", "firstDay", "lastDay", "agency"),
    MANDATE_NEAR("principal", "representative", "firstDay", "lastDay"),
    MANDATE_OVER("principal", "representative", "firstDay", "lastDay"),
    PROVIDER_LINKED("at", "label"),
    PROVIDER_UNLINKED("at", "label"),
    CALENDAR_ENDS("until"),
    INVITED("account", "until"),
    FORGOTTEN("account", "until"),
    FORGOTTEN_UNKNOWN("address"),
    REGISTRATION("address", "until"),
    REGISTERED_ALREADY("account"),
    REGISTERED_LOCKED("account"),
    APPLICATION_SENT("unit"),
    APPLICATION_REFUSED("unit", "reason"),
    EMAIL_NEW("account", "address", "until"),
    EMAIL_OLD("account", "address", "until"),
    EMAIL_CHANGED("account", "address"),
    DELETION_ASKED("account", "at"),
    ACCOUNT_DELETED("account"),
    DELETION_REFUSED("account", "reason"),
    PETITION_ASKED("code", "question"),
    PETITION_ANSWERED("code", "answer"),
    DIGEST("day", "fresh", "near", "late", "back");

    /** In every text: who reads it, what the portal is called, the page to go on from. */
    private static final Set<String> ANYWHERE = Set.of("name", "portal", "link");

    /** In texts about a dossier: what it is about, who handles it and how to reach him. */
    private static final Set<String> OF_DOSSIERS = Set.of("procedure", "title", "filer", "agency", "contact");

    /** All that a subject line may name: it is read by others over a shoulder, and in logs of mail servers. */
    private static final Set<String> IN_SUBJECTS =
            Set.of("portal", "procedure", "number", "reference", "deadline", "due", "day");

    private static final Set<Occasion> MUTABLE = EnumSet.of(
            FILED,
            RECEIVED,
            EXTENDED,
            ANSWERED,
            MESSAGE_WRITTEN,
            VILLAGE_REMARKED,
            WITHDRAWN,
            COUNCIL_MET,
            DECIDED,
            ISSUED,
            HANDED_OVER,
            HONOURED);

    private final Set<String> own;

    Occasion(String... own) {
        this.own = Set.copyOf(Arrays.asList(own));
    }

    /** Its file in {@code config/messages}. */
    public String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".yaml";
    }

    /** The places its text may name, by name. */
    Set<String> places() {
        Set<String> all = new TreeSet<>(own);
        all.addAll(ANYWHERE);
        if (isOfDossier()) {
            all.addAll(OF_DOSSIERS);
        }
        return Collections.unmodifiableSet(all);
    }

    /** The places its subject may name: never a reason, a person or what a dossier is about. */
    Set<String> placesOfSubject() {
        Set<String> all = new TreeSet<>(places());
        all.retainAll(IN_SUBJECTS);
        return Collections.unmodifiableSet(all);
    }

    /**
     * Whether somebody may do without an e-mail of it: not of what runs against him, nor of what he must notice when it was not
     * he.
     */
    public boolean isMutable() {
        return MUTABLE.contains(this);
    }

    /** Whether somebody may have a short message of it on his telephone besides. */
    public boolean isBrief() {
        return isOfDossier();
    }

    /** For how long its mail waits for the paper that goes with it: the receipt of a filing is sealed right after it, if nothing is amiss. */
    Duration patience() {
        return this == FILED ? Duration.ofMinutes(10) : Duration.ZERO;
    }

    /** Whether it is about a dossier, and not about an account. */
    public boolean isOfDossier() {
        return compareTo(PASSWORD_CHANGED) < 0;
    }
}
