package vn.bieuduong.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.Dossiers;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.PersonalId;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.registration.consent.Consents;

/** Dữ liệu của mình: all that the portal holds of an account's owner, as one JSON file that other programs read. */
@ApplicationScoped
@Transactional
public class OwnData {

    private final EntityManager em;
    private final Accounts accounts;
    private final Consents consents;
    private final Dossiers dossiers;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    public OwnData(
            EntityManager em, Accounts accounts, Consents consents, Dossiers dossiers, AuditTrail trail, Clock clock) {
        this.em = em;
        this.accounts = accounts;
        this.consents = consents;
        this.dossiers = dossiers;
        this.trail = trail;
        this.clock = clock;
    }

    /** The file's bytes; taking it leaves its line in the trail. */
    public byte[] file(Actor actor) {
        Account account = accounts.get(actor.account());
        trail.write(account.name(), RegistrationAct.OWN_DATA_TAKEN, account.name(), "");
        JsonObjectBuilder all = Json.createObjectBuilder()
                .add("madeAt", clock.instant().toString())
                .add("account", account(account))
                .add("duties", duties(account))
                .add("certificates", certificates(account))
                .add("consents", consents(account))
                .add(
                        "signIns",
                        rows(
                                "select client_address, program, signed_in_at, seen_at from sign_in where account_id ="
                                        + " cast(?1 as uuid) order by signed_in_at desc",
                                account.id(),
                                List.of("address", "program", "signedInAt", "lastUsedAt")))
                .add(
                        "knownDevices",
                        rows(
                                "select client_address, program, seen_at, trusted_until from remembered_device where account_id ="
                                        + " cast(?1 as uuid) order by seen_at desc",
                                account.id(),
                                List.of("address", "program", "lastSignedInAt", "trustedUntil")))
                .add(
                        "passkeys",
                        rows(
                                "select label, added_at, used_at from passkey where account_id = cast(?1 as uuid)"
                                        + " order by added_at desc",
                                account.id(),
                                List.of("label", "addedAt", "usedAt")))
                .add("dossiers", dossiers(actor))
                .add(
                        "notices",
                        rows(
                                "select event, subject, body, address, created_at, sent_at, opened_at from outbox_message"
                                        + " where account = ?1 order by created_at desc",
                                account.name(),
                                List.of("event", "subject", "text", "address", "writtenAt", "sentAt", "openedAt")));
        StringWriter text = new StringWriter();
        try (var writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.writeObject(all.build());
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObjectBuilder account(Account account) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("name", account.name())
                .add("displayName", account.displayName())
                .add("openedAt", account.openedAt().toString());
        add(json, "title", account.title());
        add(json, "organisation", account.organisation());
        add(json, "email", account.email());
        add(json, "phone", account.phone());
        add(json, "personalNumber", account.personalId().map(PersonalId::value));
        add(json, "personalNumberUnverified", account.declaredPersonalId().map(PersonalId::value));
        return json;
    }

    private static JsonArrayBuilder duties(Account account) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        account.dutyPeriods().stream()
                .sorted(Comparator.comparing(period -> period.duty().group()))
                .forEach(period -> {
                    JsonObjectBuilder one =
                            Json.createObjectBuilder().add("duty", period.duty().group());
                    add(one, "from", period.firstDay().map(Object::toString));
                    add(one, "to", period.lastDay().map(Object::toString));
                    json.add(one);
                });
        return json;
    }

    private static JsonArrayBuilder certificates(Account account) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        account.certificateLines()
                .forEach(line -> json.add(Json.createObjectBuilder()
                        .add("sha256", line.sha256())
                        .add("label", line.label())
                        .add("addedAt", line.addedAt().toString())
                        .add("inUse", line.isOpen())));
        return json;
    }

    private JsonArrayBuilder consents(Account account) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        consents.of(account.name())
                .forEach(one -> json.add(Json.createObjectBuilder()
                        .add("version", one.version())
                        .add("language", one.language())
                        .add("agreedAt", one.at().toString())));
        return json;
    }

    /** What he filed himself; what colleagues filed for his unit is theirs. */
    private JsonArrayBuilder dossiers(Actor actor) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        dossiers.of(actor).stream()
                .filter(dossier -> dossier.filer().equals(actor.account()))
                .forEach(dossier -> json.add(dossier(dossier)));
        return json;
    }

    private static JsonObjectBuilder dossier(Dossier dossier) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("procedure", dossier.procedureId())
                .add("title", dossier.details().title())
                .add("state", dossier.state().name())
                .add("agency", dossier.agency())
                .add("changedAt", dossier.changedAt().toString());
        add(json, "filingReference", dossier.filingReference());
        add(json, "number", dossier.dossierNumber());
        add(json, "organisation", dossier.organisation());
        add(json, "filedAt", dossier.filedAt().map(Object::toString));
        add(json, "closedAt", dossier.closedAt().map(Object::toString));
        return json;
    }

    private JsonArrayBuilder rows(String sql, Object key, List<String> names) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        em.createNativeQuery(sql)
                .setParameter(1, key.toString())
                .getResultList()
                .forEach(found -> {
                    Object[] row = found instanceof Object[] cells ? cells : new Object[] {found};
                    JsonObjectBuilder one = Json.createObjectBuilder();
                    for (int i = 0; i < names.size(); i++) {
                        one.add(names.get(i), value(row[i]));
                    }
                    json.add(one);
                });
        return json;
    }

    private static JsonValue value(@Nullable Object cell) {
        return switch (cell) {
            case null -> JsonValue.NULL;
            case java.sql.Timestamp moment ->
                Json.createValue(moment.toInstant().toString());
            default -> Json.createValue(cell.toString());
        };
    }

    private static void add(JsonObjectBuilder json, String name, Optional<String> value) {
        value.ifPresentOrElse(text -> json.add(name, text), () -> json.addNull(name));
    }
}
