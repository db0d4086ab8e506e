package vn.bieuduong.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.informing.Occasion;
import vn.bieuduong.notification.Digests;
import vn.bieuduong.notification.Wishes;
import vn.bieuduong.notification.Wishes.Wish;
import vn.bieuduong.web.Words;

/** Cách báo tin: in which language somebody is told, and of which events by e-mail too. */
@Named
@RequestScoped
public class NoticesPage {

    private static final String NONE = "0";

    private final Wishes wishes;
    private final Digests digests;
    private final CurrentActor actor;
    private final Words words;

    private String language;
    private List<String> mailed;
    private String digest;

    @Inject
    NoticesPage(Wishes wishes, Digests digests, CurrentActor actor, Words words) {
        this.wishes = wishes;
        this.digests = digests;
        this.actor = actor;
        this.words = words;
        Wish wish = wishes.of(actor.get().account());
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
        return mutable()
                .map(event -> new SelectItem(event, words.maybe("noticeWish.event." + event)))
                .toList();
    }

    public String save() {
        List<String> wanted = mailed;
        wishes.change(
                actor.get(),
                language,
                mutable().filter(event -> !wanted.contains(event)).toList());
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

    public String getDigest() {
        return digest;
    }

    public void setDigest(String digest) {
        this.digest = digest;
    }

    private static Stream<String> mutable() {
        return Arrays.stream(Occasion.values()).filter(Occasion::isMutable).map(Enum::name);
    }
}
