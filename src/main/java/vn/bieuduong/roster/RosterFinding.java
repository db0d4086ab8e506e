package vn.bieuduong.roster;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.procedure.SignedBy;

/**
 * Kết quả đối chiếu một vai trò ký: how the signers of a paper stand, for one role, on the roster of the body that role speaks of.
 *
 * @param whose the body's name, or the nominee's when he signs for himself; empty when the portal knows neither
 * @param line the roster's line that was found, when one was
 */
public record RosterFinding(SignedBy role, Optional<String> whose, RosterMatch match, Optional<Signatory> line) {

    public String sentence(Locale locale) {
        return match.sentence(locale, label(locale));
    }

    public String advice(Locale locale) {
        return match.advice(locale, label(locale));
    }

    /** As the evidence of a paper's signatures tells it; the line's numbers stand in the certificate too. */
    public JsonObjectBuilder toJson() {
        JsonObjectBuilder json = Json.createObjectBuilder().add("role", role.name());
        whose.ifPresent(name -> json.add("of", name));
        json.add("match", match.name()).add("sentence_vi", sentence(Texts.VIETNAMESE));
        line.ifPresent(found -> json.add("line", line(found)));
        return json;
    }

    private static JsonObjectBuilder line(Signatory line) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", line.id().toString())
                .add("organisation", line.organisation().value())
                .add("fullName", line.fullName())
                .add("title", line.title())
                .add(
                        "signsAs",
                        Json.createArrayBuilder(
                                line.roles().stream().map(Enum::name).toList()));
        line.personalId().ifPresent(number -> json.add("personalId", number.value()));
        line.taxCode().ifPresent(number -> json.add("taxCode", number.value()));
        line.budgetCode().ifPresent(number -> json.add("budgetCode", number));
        json.add("from", line.validFrom().toString());
        line.validTo().ifPresent(day -> json.add("to", day.toString()));
        json.add("addedAt", line.addedAt().toString())
                .add("addedBy", line.addedBy())
                .add("reason", line.reason());
        line.endedAt().ifPresent(at -> json.add("endedAt", at.toString()));
        line.endReason().ifPresent(why -> json.add("endReason", why));
        return json;
    }

    /** As it stands in the middle of a sentence; bodies other than the submitting unit are named. */
    private String label(Locale locale) {
        return switch (role) {
            case NOMINEE, OPINION_BODY ->
                Texts.of("roster", "RosterFinding." + role, locale, List.of())
                        + whose.map(name -> ", " + name).orElse("");
            default -> SigningRole.valueOf(role.name()).label(locale);
        };
    }
}
