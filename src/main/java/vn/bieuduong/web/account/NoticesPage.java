package vn.bieuduong.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.CurrentActor;
import vn.bieuduong.informing.Occasion;
import vn.bieuduong.notification.Wishes;
import vn.bieuduong.notification.Wishes.Wish;
import vn.bieuduong.web.Words;

/** Cách báo tin: in which language somebody is told, and of which events by e-mail too. */
@Named
@RequestScoped
public class NoticesPage {

    private final Wishes wishes;
    private final CurrentActor actor;
    private final Words words;

    private String language;
    private List<String> mailed;

    @Inject
    NoticesPage(Wishes wishes, CurrentActor actor, Words words) {
        this.wishes = wishes;
        this.actor = actor;
        this.words = words;
        Wish wish = wishes.of(actor.get().account());
        language = wish.language().getLanguage();
        mailed = mutable().filter(event -> !wish.withoutMail().contains(event)).toList();
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

    private static Stream<String> mutable() {
        return Arrays.stream(Occasion.values()).filter(Occasion::isMutable).map(Enum::name);
    }
}
