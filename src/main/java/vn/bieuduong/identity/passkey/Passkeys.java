package vn.bieuduong.identity.passkey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.passkey.PasskeyChallenges.Asked;
import vn.bieuduong.identity.passkey.PasskeyChallenges.Purpose;
import vn.bieuduong.identity.passkey.PasskeyRegister.Verdict;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.platform.id.AccountName;

/**
 * Khóa truy cập: one's own are added, listed and removed, and answer at sign-in, beside the password or in its place.
 *
 * <p>Not transactional itself: a question that was answered is used up whatever came of it, and a key that was refused leaves its
 * line.
 */
@ApplicationScoped
public class Passkeys {

    private static final int LONGEST_LABEL = 60;

    private final PasskeyRegister register;
    private final PasskeyChallenges challenges;
    private final WebAuthn webAuthn;
    private final Settings settings;

    @Inject
    Passkeys(PasskeyRegister register, PasskeyChallenges challenges, WebAuthn webAuthn, Settings settings) {
        this.register = register;
        this.challenges = challenges;
        this.webAuthn = webAuthn;
        this.settings = settings;
    }

    /** Whether the portal's address can have keys at all: a host name, by https or on one's own machine. */
    public boolean isAvailable() {
        return webAuthn.isAvailable();
    }

    /** Whether the account's owner can be asked for one. */
    public boolean has(AccountName name) {
        return isAvailable() && register.has(name);
    }

    /** Whether he keeps one, though the portal's address may not let him use it now. */
    public boolean isKept(AccountName name) {
        return register.has(name);
    }

    /** Whether he has to sign in with his second step before he adds or removes one. */
    public boolean isStepNeeded(Actor actor, String token) {
        return register.isStepNeeded(actor.account(), token);
    }

    /** Somebody's own, oldest first. */
    public List<PasskeyLine> of(Actor actor) {
        return register.of(actor.account());
    }

    /**
     * Asks a device of his to make one; not a device that has one already.
     *
     * @param token of his sign-in, in which he has shown another one of his lately when he has any; so everywhere here
     */
    public PasskeyQuestion askToAdd(Actor actor, String token) {
        register.changeable(actor.account(), token);
        List<String> there = register.credentials(actor.account());
        Refusal.unless(there.size() < PasskeyRegister.MOST, PasskeyReason.PASSKEY_TOO_MANY, PasskeyRegister.MOST);
        return ask(Purpose.ADD, actor.account(), there, false);
    }

    /** Takes the key his device has made. */
    public void add(Actor actor, String token, String ticket, String label, String answer) {
        String named = Typed.line(label);
        if (!Typed.says(named) || named.length() > LONGEST_LABEL) {
            throw new Refusal(List.of(Finding.on("label", PasskeyReason.PASSKEY_LABEL_MISSING, LONGEST_LABEL)));
        }
        register.changeable(actor.account(), token);
        byte[] challenge = used(ticket, Purpose.ADD, actor.account());
        register.add(actor.account(), token, webAuthn.made(challenge, PasskeyAnswer.made(answer)), named);
    }

    public void remove(Actor actor, String token, UUID id) {
        register.remove(actor.account(), token, id);
    }

    /** Asks for one of the account's keys: its owner's password was right. */
    public PasskeyQuestion askSecond(AccountName account) {
        return ask(Purpose.SECOND, account, register.credentials(account), false);
    }

    /** Refuses unless a key of the account has answered. */
    public void checkSecond(AccountName account, String ticket, String answer) {
        byte[] challenge = used(ticket, Purpose.SECOND, account);
        owner(register.use(account, challenge, PasskeyAnswer.used(answer), false));
    }

    /** Asks whoever is there: his device knows who he is. */
    public PasskeyQuestion askAlone() {
        return ask(Purpose.ALONE, null, List.of(), true);
    }

    /** Whose key has answered, and made sure that it was its owner. */
    public AccountName checkAlone(String ticket, String answer) {
        byte[] challenge = used(ticket, Purpose.ALONE, null);
        return owner(register.use(null, challenge, PasskeyAnswer.used(answer), true));
    }

    private PasskeyQuestion ask(
            Purpose purpose, @Nullable AccountName name, List<String> credentials, boolean verified) {
        Refusal.unless(isAvailable(), PasskeyReason.PASSKEY_UNAVAILABLE);
        Asked asked = challenges.ask(purpose, named(name));
        Base64.Encoder plain = Base64.getUrlEncoder().withoutPadding();
        Account account = purpose == Purpose.ADD && name != null ? register.account(name) : null;
        return new PasskeyQuestion(
                asked.ticket(),
                plain.encodeToString(asked.challenge()),
                webAuthn.host(),
                settings.portalName(),
                account == null ? "" : plain.encodeToString(WebAuthn.handle(account.id())),
                account == null ? "" : account.name().value(),
                account == null ? "" : account.displayName(),
                credentials,
                verified);
    }

    private byte[] used(String ticket, Purpose purpose, @Nullable AccountName account) {
        Refusal.unless(isAvailable(), PasskeyReason.PASSKEY_UNAVAILABLE);
        return challenges
                .use(ticket, purpose, named(account))
                .orElseThrow(() -> Refusal.of(PasskeyReason.PASSKEY_QUESTION_OVER));
    }

    private static String named(@Nullable AccountName account) {
        return account == null ? "" : account.value();
    }

    private static AccountName owner(Verdict verdict) {
        return verdict.account().orElseThrow(() -> Refusal.of(verdict.reason()));
    }
}
