package vn.bieuduong.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Refusal;

/** Người đang đăng nhập: who acts in this request; set once by the filter that read the sign-in cookie. */
@RequestScoped
public class CurrentActor {

    private @Nullable Actor actor;
    private boolean heldBack;

    public void set(Actor actor) {
        this.actor = actor;
    }

    /** Somebody who may do nothing before he has a second factor: without his duties, so that no door opens to him. */
    public void holdBack(Actor whole) {
        this.actor =
                new Actor(whole.account(), whole.displayName(), whole.personalId(), whole.organisation(), Set.of());
        this.heldBack = true;
    }

    public boolean isHeldBack() {
        return heldBack;
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
