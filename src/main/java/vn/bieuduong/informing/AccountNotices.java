package vn.bieuduong.informing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.AccountOpened;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.FactorChanged;
import vn.bieuduong.identity.InvitationMade;
import vn.bieuduong.identity.NewDeviceSignedIn;
import vn.bieuduong.identity.PasswordChanged;
import vn.bieuduong.identity.StandInChanged;
import vn.bieuduong.informing.Informing.News;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.id.AccountName;

/** Báo tin về tài khoản: its owner is told what happens to it, so that he notices when it was not he. */
@ApplicationScoped
class AccountNotices {

    private final Informing informing;
    private final Accounts accounts;
    private final Clock clock;

    @Inject
    AccountNotices(Informing informing, Accounts accounts, Clock clock) {
        this.informing = informing;
        this.accounts = accounts;
        this.clock = clock;
    }

    public void onPassword(@Observes PasswordChanged fact) {
        tell(
                fact.account(),
                fact.byOwner() ? Occasion.PASSWORD_CHANGED : Occasion.PASSWORD_RESET,
                fact.byOwner() ? "/account/sign-ins.xhtml" : "/account/sign-in.xhtml",
                Map.of("at", written(clock.instant())));
    }

    public void onNewDevice(@Observes NewDeviceSignedIn fact) {
        tell(
                fact.account(),
                Occasion.NEW_DEVICE,
                "/account/sign-ins.xhtml",
                Map.of("at", written(fact.at()), "address", fact.address()));
    }

    public void onFactor(@Observes FactorChanged fact) {
        Occasion occasion =
                switch (fact.change()) {
                    case APP_ON -> Occasion.FACTOR_ON;
                    case APP_OFF -> Occasion.FACTOR_OFF;
                    case PASSKEY_ADDED -> Occasion.PASSKEY_ADDED;
                    case PASSKEY_REMOVED -> Occasion.PASSKEY_REMOVED;
                    case PASSKEY_SUSPECT -> Occasion.PASSKEY_SUSPECT;
                    case PROVIDER_LINKED -> Occasion.PROVIDER_LINKED;
                    case PROVIDER_UNLINKED -> Occasion.PROVIDER_UNLINKED;
                };
        tell(
                fact.account(),
                occasion,
                switch (fact.change()) {
                    case APP_ON, APP_OFF -> "/account/two-factor.xhtml";
                    case PASSKEY_ADDED, PASSKEY_REMOVED, PASSKEY_SUSPECT -> "/account/passkeys.xhtml";
                    case PROVIDER_LINKED, PROVIDER_UNLINKED -> "/account/providers.xhtml";
                },
                fact.label().isEmpty()
                        ? Map.of("at", written(clock.instant()))
                        : Map.of("at", written(clock.instant()), "label", fact.label()));
    }

    public void onOpened(@Observes AccountOpened fact) {
        tell(
                fact.account(),
                Occasion.ACCOUNT_OPENED,
                fact.page(),
                Map.of("account", fact.account().value()));
    }

    /** Whose work it is and who does it for him are told, but who said so himself. */
    public void onStandIn(@Observes StandInChanged fact) {
        Map<String, String> values = Map.of(
                "giver", accounts.displayName(fact.giver()),
                "deputy", accounts.displayName(fact.deputy()),
                "firstDay", OfficeDay.written(fact.from()),
                "lastDay", OfficeDay.written(fact.to()));
        Stream.of(fact.giver(), fact.deputy())
                .filter(one -> !one.equals(fact.by()))
                .forEach(one -> tell(
                        one,
                        fact.ended() ? Occasion.STAND_IN_ENDED : Occasion.STAND_IN_GIVEN,
                        "/account/stand-in.xhtml",
                        values));
    }

    /** The link goes to whom it is for and to nobody's inbox. */
    public void onInvited(@Observes InvitationMade fact) {
        Account account = accounts.get(fact.account());
        account.email()
                .ifPresent(address -> informing.privately(
                        address,
                        account.displayName(),
                        informing.language(account.name()),
                        new News(
                                Occasion.INVITED,
                                "account:" + account.name(),
                                Optional.empty(),
                                "/account/invitation.xhtml?token=" + fact.token(),
                                Map.of("account", account.name().value(), "until", written(fact.until()))),
                        fact.token()));
    }

    private void tell(AccountName account, Occasion occasion, String page, Map<String, String> values) {
        informing.account(account, new News(occasion, "account:" + account, Optional.empty(), page, values));
    }

    private static String written(Instant at) {
        return OfficeDay.toTheMinute(at);
    }
}
