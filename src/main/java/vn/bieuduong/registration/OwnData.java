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
import vn.bieuduong.dossier.number.DossierNumber;
import vn.bieuduong.dossier.number.FilingReference;
import vn.bieuduong.identity.Account;
import vn.bieuduong.identity.Accounts;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.PersonalId;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.platform.id.AgencyCode;
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
        trail.write(
                account.name(), RegistrationAct.OWN_DATA_TAKEN, account.name().value(), "");
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
                .add(
                        "providers",
                        rows(
                                "select issuer, subject, linked_at, used_at from provider_link where account_id ="
                                        + " cast(?1 as uuid) order by linked_at desc",
                                account.id(),
                                List.of("issuer", "subject", "linkedAt", "usedAt")))
                .add("dossiers", dossiers(actor))
                .add(
                        "notices",
                        rows(
                                "select event, subject, body, address, created_at, sent_at, opened_at from outbox_message"
                                        + " where account = ?1 order by created_at desc, written desc",
                                account.name(),
                                List.of("event", "subject", "text", "address", "writtenAt", "sentAt", "openedAt")));
        all.add(
                        "conversations",
                        rows(
                                "select coalesce(d.dossier_number, d.filing_reference), m.kind, m.text, m.written_at, m.read_at"
                                        + " from conversation_message m join dossier d on d.id = m.dossier_id"
                                        + " where m.author = ?1 or (d.filer = ?1 and m.kind <> 'NOTE')"
                                        + " order by m.written_at desc",
                                account.name(),
                                List.of("dossier", "kind", "text", "writtenAt", "readAt")))
                .add(
                        "mandates",
                        rows(
                                "select m.principal, p.display_name, m.representative, r.display_name, m.scope, m.first_day,"
                                        + " m.last_day, m.state, m.made_at, m.decided_at, m.reason, m.ended_by, m.ended_at"
                                        + " from mandate m left join account p on p.name = m.principal"
                                        + " left join account r on r.name = m.representative"
                                        + " where m.principal = ?1 or m.representative = ?1 order by m.made_at desc",
                                account.name(),
                                List.of(
                                        "principal",
                                        "principalName",
                                        "representative",
                                        "representativeName",
                                        "procedure",
                                        "firstDay",
                                        "lastDay",
                                        "state",
                                        "madeAt",
                                        "decidedAt",
                                        "reason",
                                        "endedBy",
                                        "endedAt")))
                .add(
                        "handOvers",
                        rows(
                                "select coalesce(d.dossier_number, d.filing_reference), t.state, t.from_name, t.to_name, t.note,"
                                        + " t.reason, t.asked_by_name, t.asked_at, t.answered_by_name, t.answered_at, t.decided_at"
                                        + " from dossier_transfer t join dossier d on d.id = t.dossier_id"
                                        + " where ?1 in (t.from_account, t.to_account, t.asked_by, t.answered_by)"
                                        + " order by t.asked_at desc",
                                account.name(),
                                List.of(
                                        "dossier",
                                        "state",
                                        "from",
                                        "to",
                                        "note",
                                        "reason",
                                        "askedBy",
                                        "askedAt",
                                        "answeredBy",
                                        "answeredAt",
                                        "decidedAt")))
                .add("petitions", petitions(account))
                .add(
                        "ratings",
                        rows(
                                "select coalesce(d.dossier_number, d.filing_reference), r.level, r.word, r.rated_at, r.changed_at"
                                        + " from satisfaction_rating r join dossier d on d.id = r.dossier_id"
                                        + " where r.rated_by = ?1 order by r.rated_at desc",
                                account.name(),
                                List.of("dossier", "level", "words", "ratedAt", "changedAt")));
        StringWriter text = new StringWriter();
        try (var writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.writeObject(all.build());
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What was written with the address of the account, which its owner has confirmed. */
    private JsonArrayBuilder petitions(Account account) {
        return account.email()
                .map(address -> rows(
                        "select code, kind, state, text, dossier_number, name, email, phone, received_at, question, reply, answer,"
                                + " answered_at from petition where lower(email) = ?1 order by received_at desc",
                        AccountName.normal(address),
                        List.of(
                                "code",
                                "kind",
                                "state",
                                "text",
                                "dossier",
                                "name",
                                "email",
                                "phone",
                                "receivedAt",
                                "question",
                                "reply",
                                "answer",
                                "answeredAt")))
                .orElseGet(Json::createArrayBuilder);
    }

    private static JsonObjectBuilder account(Account account) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("name", account.name().value())
                .add("displayName", account.displayName())
                .add("openedAt", account.openedAt().toString());
        add(json, "title", account.title());
        add(json, "organisation", account.organisation().map(AgencyCode::value));
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
                        .add("sha256", line.sha256().value())
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
                .add("agency", dossier.agency().value())
                .add("changedAt", dossier.changedAt().toString());
        add(json, "filingReference", dossier.filingReference().map(FilingReference::value));
        add(json, "number", dossier.dossierNumber().map(DossierNumber::value));
        add(json, "organisation", dossier.organisation().map(AgencyCode::value));
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
