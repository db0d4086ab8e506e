package vn.bieuduong.notification.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Settings.Gateway;

/**
 * Đường Zalo: a message of an Official Account by a template registered with Zalo (ZNS, {@code POST /message/template}). Zalo answers 200
 * in any case; an {@code error} other than 0 says that it was not taken.
 */
@ApplicationScoped
public class ZaloChannel extends JsonGateway {

    private static final int UNKNOWN = -100;

    /** Application, template's permission or access token not known, or account without money: nothing is wrong with the message. */
    private static final Set<Integer> AWAY = Set.of(-101, -102, -103, -104, -105, -106, -115, -117, -124);

    /** Unknown error; and not at night. */
    private static final Set<Integer> LATER = Set.of(UNKNOWN, -133);

    private final String portal;

    @Inject
    public ZaloChannel(Settings settings) {
        super(settings.phones().zalo());
        this.portal = settings.portalName();
    }

    @Override
    public Medium medium() {
        return Medium.ZALO;
    }

    @Override
    JsonObject body(Gateway to, String number, Dispatch message) {
        return Json.createObjectBuilder()
                .add("phone", number)
                .add("template_id", to.as())
                .add(
                        "template_data",
                        Json.createObjectBuilder().add("portal", portal).add("text", message.subject()))
                .add("tracking_id", message.id().toString())
                .build();
    }

    @Override
    Map<String, String> headers(Gateway to) {
        return Map.of("access_token", to.token());
    }

    @Override
    Optional<NotDelivered> objection(JsonObject answer) {
        int error = answer.get("error") instanceof JsonNumber number ? number.intValue() : UNKNOWN;
        Trouble trouble = AWAY.contains(error) ? Trouble.AWAY : LATER.contains(error) ? Trouble.LATER : Trouble.REFUSED;
        return error == 0
                ? Optional.empty()
                : Optional.of(new NotDelivered(trouble, error + " " + answer.getString("message", "")));
    }
}
