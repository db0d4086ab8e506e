package vn.bieuduong.notification.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Settings.Gateway;

/** Đường SMS: posts {@code from}, {@code to}, {@code text} and {@code reference} to a gateway; 2xx means that it was taken. */
@ApplicationScoped
public class SmsChannel extends JsonGateway {

    @Inject
    public SmsChannel(Settings settings) {
        super(settings.phones().sms());
    }

    @Override
    public Medium medium() {
        return Medium.SMS;
    }

    @Override
    JsonObject body(Gateway to, String number, Dispatch message) {
        return Json.createObjectBuilder()
                .add("from", to.as())
                .add("to", number)
                .add("text", message.body())
                .add("reference", message.id().toString())
                .build();
    }

    @Override
    Map<String, String> headers(Gateway to) {
        return Map.of("Authorization", "Bearer " + to.token());
    }

    @Override
    Optional<NotDelivered> objection(JsonObject answer) {
        return Optional.empty();
    }
}
