package vn.bieuduong.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.informing.NoticeFiles;
import vn.bieuduong.informing.Occasion;
import vn.bieuduong.notification.Digests;
import vn.bieuduong.notification.Wishes;
import vn.bieuduong.notification.Wishes.Wish;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Settings.Phones;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.Words;

/** Cách báo tin: in which language somebody is told, and of which events by e-mail or on his telephone too. */
@Named
@RequestScoped
public class NoticesPage {

    private static final String NONE = "0";

    private final Wishes wishes;
    private final Digests digests;
    private final CurrentActor actor;
    private final Words words;

    private final Phones phones;
    private final Optional<String> phone;

    private String language;
    private List<String> mailed;
    private List<String> sms;
    private List<String> zalo;
    private String digest;

    @Inject
    NoticesPage(Wishes wishes, Digests digests, Accounts accounts, CurrentActor actor, Words words, Settings settings) {
        this.wishes = wishes;
        this.digests = digests;
        this.actor = actor;
        this.words = words;
        Wish wish = wishes.of(actor.get().account());
        phones = settings.phones();
        phone = accounts.get(actor.get().account()).phone();
        sms = brief().filter(wish.bySms()::contains).toList();
        zalo = brief().filter(wish.byZalo()::contains).toList();
        language = wish.language().getLanguage();
        mailed = mutable().filter(event -> !wish.withoutMail().contains(event)).toList();
        digest = digests.hour(actor.get()).map(String::valueOf).orElse(NONE);
    }

    /** Whether whoever asks may have a daily digest at all. */
    public boolean isDigested() {
        return actor.get().isOfOffice();
    }

    public List<SelectItem> getHours() {
        return Stream.concat(
                        Stream.of(new SelectItem(NONE, words.maybe("noticeWish.digest.none"))),
                        IntStream.rangeClosed(Digests.FIRST_HOUR, Digests.LAST_HOUR)
                                .mapToObj(hour ->
                                        new SelectItem(String.valueOf(hour), words.say("noticeWish.digest.at", hour))))
                .toList();
    }

    public List<SelectItem> getLanguages() {
        return Stream.of("vi", "en")
                .map(tag -> new SelectItem(tag, words.maybe("noticeWish.language." + tag)))
                .toList();
    }

    public List<SelectItem> getEvents() {
        return items(mutable());
    }

    /** Of which there may be a short message. */
    public List<SelectItem> getBriefEvents() {
        return items(brief());
    }

    private List<SelectItem> items(Stream<String> events) {
        return events.map(event -> new SelectItem(event, words.maybe("noticeWish.event." + event)))
                .toList();
    }

    /** Whether the office sends short messages at all, by either way. */
    public boolean isBriefing() {
        return isSmsOffered() || isZaloOffered();
    }

    public boolean isSmsOffered() {
        return phones.sms().isPresent();
    }

    public boolean isZaloOffered() {
        return phones.zalo().isPresent();
    }

    /** The number short messages go to, "" when none is known. */
    public String getPhone() {
        return phone.orElse("");
    }

    public String save() {
        List<String> wanted = mailed;
        wishes.change(
                actor.get(),
                new Wish(
                        NoticeFiles.LANGUAGES.stream()
                                .filter(one -> one.getLanguage().equals(language))
                                .findFirst()
                                .orElseGet(Language::current),
                        mutable().filter(event -> !wanted.contains(event)).collect(Collectors.toSet()),
                        Set.copyOf(sms),
                        Set.copyOf(zalo)));
        if (isDigested()) {
            digests.choose(actor.get(), Optional.of(Integer.valueOf(digest)).filter(hour -> hour > 0));
        }
        return "/account/notices?faces-redirect=true&done=noticeWish";
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public List<String> getMailed() {
        return mailed;
    }

    public void setMailed(@Nullable List<String> mailed) {
        this.mailed = mailed == null ? List.of() : mailed;
    }

    public List<String> getSms() {
        return sms;
    }

    public void setSms(@Nullable List<String> sms) {
        this.sms = sms == null ? List.of() : sms;
    }

    public List<String> getZalo() {
        return zalo;
    }

    public void setZalo(@Nullable List<String> zalo) {
        this.zalo = zalo == null ? List.of() : zalo;
    }

    public String getDigest() {
        return digest;
    }

    public void setDigest(String digest) {
        this.digest = digest;
    }

    private static Stream<String> brief() {
        return Arrays.stream(Occasion.values()).filter(Occasion::isBrief).map(Enum::name);
    }

    private static Stream<String> mutable() {
        return Arrays.stream(Occasion.values()).filter(Occasion::isMutable).map(Enum::name);
    }
}
