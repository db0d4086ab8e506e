package vn.bieuduong.web.village;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.signin.Origin;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.village.PostingView;
import vn.bieuduong.village.RemarkForm;
import vn.bieuduong.village.RemarkKind;
import vn.bieuduong.village.RemarkView;
import vn.bieuduong.village.Remarking;
import vn.bieuduong.village.VillageReason;
import vn.bieuduong.web.Language;
import vn.bieuduong.web.RequestParameters;
import vn.bieuduong.web.Show;

/** Góp ý cho danh sách niêm yết: what a resident opens with the QR code of the board, {@code ?code=}; {@code ?follow=} for the answer. */
@Named
@RequestScoped
public class RemarkPage {

    private final Remarking remarking;
    private final RequestParameters ask;
    private final HttpServletRequest request;
    private final Show show;
    private @Nullable PostingView posting;
    private @Nullable RemarkView received;
    private String problem = "";
    private @Nullable String kind;
    private @Nullable String about;
    private String text = "";
    private String name = "";
    private String phone = "";

    @Inject
    RemarkPage(Remarking remarking, RequestParameters ask, HttpServletRequest request, Show show) {
        this.remarking = remarking;
        this.ask = ask;
        this.request = request;
        this.show = show;
        ExternalContext answer = FacesContext.getCurrentInstance().getExternalContext();
        answer.setResponseHeader("X-Robots-Tag", "noindex, nofollow");
        try {
            if (ask.text("follow").isPresent()) {
                received = remarking.follow(ask.text("follow").get(), client());
            } else {
                posting = remarking.posting(ask.text("code").orElse(""), client());
            }
        } catch (Refusal refusal) {
            Finding why = refusal.findings().get(0);
            problem = Texts.of(why, Language.current());
            boolean slowed = why.reason() == VillageReason.TOO_MANY_CODES;
            answer.setResponseStatus(slowed ? 429 : 404);
            if (slowed) {
                answer.setResponseHeader("Retry-After", "60");
            }
        }
    }

    private String client() {
        return Origin.of(request.getRemoteAddr()).network();
    }

    public void send() {
        Optional<RemarkKind> chosen = Arrays.stream(RemarkKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
        received = remarking.write(
                ask.neededId("sent"),
                ask.text("code").orElse(""),
                new RemarkForm(chosen.orElse(null), aboutWhom(), text, name, phone),
                client());
    }

    private @Nullable UUID aboutWhom() {
        PostingView there = posting;
        return there == null
                ? null
                : there.lines().stream()
                        .map(PostingView.Line::nominee)
                        .filter(one -> one.toString().equals(about))
                        .findFirst()
                        .orElse(null);
    }

    /** The list, for who has its code. */
    public @Nullable PostingView getPosting() {
        return posting;
    }

    /** What was just received, or is followed. */
    public @Nullable RemarkView getReceived() {
        return received;
    }

    /** Whether it is followed, and not just received. */
    public boolean isFollowed() {
        return ask.text("follow").isPresent();
    }

    /** Why there is nothing to see, in words; "" when there is. */
    public String getProblem() {
        return problem;
    }

    /** Sent with the form: what is sent twice is received once. */
    public String getSent() {
        return (ask.isSent() ? ask.uuid("sent") : Optional.<UUID>empty())
                .orElseGet(UUID::randomUUID)
                .toString();
    }

    public List<SelectItem> getKinds() {
        return Arrays.stream(RemarkKind.values())
                .map(one -> new SelectItem(one.name(), show.constant(one)))
                .toList();
    }

    /** Those of the list, the list as a whole first. */
    public List<SelectItem> getAbouts() {
        List<SelectItem> abouts = new ArrayList<>();
        abouts.add(new SelectItem("", Texts.of("village", "remark.whole", Language.current(), List.of())));
        PostingView there = posting;
        if (there != null) {
            there.lines()
                    .forEach(line ->
                            abouts.add(new SelectItem(line.nominee().toString(), line.ordinal() + ". " + line.name())));
        }
        return abouts;
    }

    public @Nullable String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind;
    }

    public @Nullable String getAbout() {
        return about;
    }

    public void setAbout(@Nullable String about) {
        this.about = about;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }
}
