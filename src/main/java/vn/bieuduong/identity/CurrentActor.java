package vn.bieuduong.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Refusal;

/** Người đang đăng nhập: who acts in this request; set once by the filter that read the sign-in cookie. */
@RequestScoped
public class CurrentActor {

    private @Nullable Actor actor;

    public void set(Actor actor) {
        this.actor = actor;
    }

    public Optional<Actor> find() {
        return Optional.ofNullable(actor);
    }

    /** Who acts; refused when nobody is signed in. */
    public Actor get() {
        if (actor == null) {
            throw Refusal.of(IdentityReason.SIGN_IN_NEEDED);
        }
        return actor;
    }
}
