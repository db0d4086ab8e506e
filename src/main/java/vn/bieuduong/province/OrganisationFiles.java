package vn.bieuduong.province;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.identity.Role;
import vn.bieuduong.organisation.OrganisationForm;
import vn.bieuduong.organisation.OrganisationType;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.Yaml;
import vn.bieuduong.platform.id.AccountName;
import vn.bieuduong.roster.SignatoryForm;
import vn.bieuduong.roster.SigningRole;

/**
 * Tệp cơ quan, đơn vị: what {@code config/organisation.yaml} and, with the demonstration on, {@code
 * config/demo/organisation.yaml} say.
 *
 * @param organisations the province's own
 * @param fictional those of the demonstration
 * @param people the demonstration's accounts
 * @param password the one password of all demonstration accounts
 */
public record OrganisationFiles(
        List<Entry> organisations, List<Entry> fictional, List<Person> people, String password) {

    static final String FILE = "organisation.yaml";
    private static final String DEMO_FILE = "demo/organisation.yaml";
    private static final String CODE = "[0-9A-Z][0-9A-Z.-]{0,30}";
    private static final String KIND = "[a-z][a-z_]*";

    /** One organisation as written. */
    public record Entry(
            String code,
            String name,
            OrganisationType type,
            @Nullable String parent,
            @Nullable String taxCode,
            String address,
            @Nullable String phone,
            @Nullable String email,
            String place,
            @Nullable String headTitle,
            List<String> applicantKinds,
            @Nullable String commune,
            List<SignatoryForm> signatories) {

        /** What the body itself is told of this. */
        OrganisationForm form() {
            return new OrganisationForm(
                    code,
                    name,
                    type,
                    parent,
                    taxCode,
                    address,
                    phone,
                    email,
                    place,
                    headTitle,
                    applicantKinds,
                    commune);
        }
    }

    /** Tài khoản trình diễn: one demonstration account as written; pages show them so that a newcomer can sign in. */
    public record Person(
            String name,
            String displayName,
            @Nullable String personalId,
            @Nullable String email,
            @Nullable String organisation,
            @Nullable String title,
            Set<Duty> duties) {}

    /** Reads both files; every mistake goes to {@code problems}. */
    public static OrganisationFiles read(Path configDir, boolean demonstration, Problems problems) {
        Yaml own = Yaml.read(configDir.resolve(FILE), FILE, problems);
        List<Yaml> ownNodes = own.children("organisations");
        own.done();
        if (!demonstration) {
            List<Entry> entries = entries(ownNodes, new ArrayList<>());
            // none yet: the administrator enters it on a page
            if (provinces(entries) > 1) {
                own.wrong("organisations", "organisation.province", provinces(entries));
            }
            return new OrganisationFiles(entries, List.of(), List.of(), "");
        }
        List<Entry> known = new ArrayList<>();
        List<Entry> organisations = entries(ownNodes, known);
        Yaml demo = Yaml.read(configDir.resolve(DEMO_FILE), DEMO_FILE, problems);
        String password = demo.text("password");
        List<Entry> fictional = entries(demo.children("organisations"), known);
        List<Person> people = people(demo.children("accounts"), known);
        demo.done();
        if (provinces(known) != 1) {
            demo.wrong("organisations", "organisation.province", provinces(known));
        }
        return new OrganisationFiles(organisations, fictional, people, password);
    }

    private static List<Entry> entries(List<Yaml> nodes, List<Entry> known) {
        List<Entry> entries = new ArrayList<>();
        for (Yaml yaml : nodes) {
            Entry entry = entry(yaml);
            if (!entry.code().matches(CODE)) {
                yaml.wrong("code", "organisation.code", entry.code());
            }
            if (holds(known, entry.code())) {
                yaml.wrong("code", "organisation.codeTaken", entry.code());
            }
            for (String kind : entry.applicantKinds()) {
                if (!kind.matches(KIND)) {
                    yaml.wrong("applicantKinds", "organisation.applicantKind", kind);
                }
            }
            String parent = entry.parent();
            if (parent != null && !holds(known, parent)) {
                yaml.wrong("parent", "organisation.parent", parent);
            }
            known.add(entry);
            entries.add(entry);
        }
        return List.copyOf(entries);
    }

    private static long provinces(List<Entry> entries) {
        return entries.stream()
                .filter(e -> e.type() == OrganisationType.PROVINCE_PC)
                .count();
    }

    private static Entry entry(Yaml yaml) {
        Entry entry = new Entry(
                yaml.text("code"),
                yaml.text("name"),
                yaml.choice("type", OrganisationType.class),
                yaml.optionalText("parent").orElse(null),
                yaml.optionalText("taxCode").orElse(null),
                yaml.text("address"),
                yaml.optionalText("phone").orElse(null),
                yaml.optionalText("email").orElse(null),
                yaml.text("place"),
                yaml.optionalText("headTitle").orElse(null),
                yaml.texts("applicantKinds"),
                yaml.optionalText("commune").orElse(null),
                yaml.children("signatories").stream()
                        .map(OrganisationFiles::signatory)
                        .toList());
        yaml.done();
        return entry;
    }

    private static SignatoryForm signatory(Yaml yaml) {
        SignatoryForm form = new SignatoryForm(
                yaml.optionalText("fullName").orElse(""),
                yaml.optionalText("title").orElse(""),
                Set.copyOf(yaml.choices("signsAs", SigningRole.class)),
                yaml.optionalText("personalId").orElse(null),
                yaml.optionalText("taxCode").orElse(null),
                yaml.optionalText("budgetCode").orElse(null),
                yaml.optionalDate("from").orElse(null),
                yaml.optionalDate("to").orElse(null));
        form.findings()
                .forEach(finding -> yaml.problem(String.valueOf(finding.field()), Texts.of(finding, Texts.VIETNAMESE)));
        yaml.done();
        return form;
    }

    private static List<Person> people(List<Yaml> nodes, List<Entry> known) {
        List<Person> people = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Yaml yaml : nodes) {
            String name = yaml.text("name");
            if (!name.equals(AccountName.normal(name)) || !names.add(name)) {
                yaml.wrong("name", "organisation.account", name);
            }
            String organisation = yaml.optionalText("organisation").orElse(null);
            if (organisation != null && !holds(known, organisation)) {
                yaml.wrong("organisation", "organisation.unknown", organisation);
            }
            people.add(new Person(
                    name,
                    yaml.text("displayName"),
                    yaml.optionalText("personalId").orElse(null),
                    yaml.optionalText("email").orElse(null),
                    organisation,
                    yaml.optionalText("title").orElse(null),
                    duties(yaml, known)));
            yaml.done();
        }
        return List.copyOf(people);
    }

    private static Set<Duty> duties(Yaml yaml, List<Entry> known) {
        Set<Duty> duties = new HashSet<>();
        for (String group : yaml.texts("duties")) {
            try {
                Duty duty = Duty.of(group);
                boolean held = duty.role() == Role.ADMINISTRATOR
                        ? duty.agency().equals(Duty.WHOLE_PORTAL)
                        : duty.role().isOfOffice()
                                ? known.stream()
                                        .anyMatch(e ->
                                                e.code().equals(duty.agency().value())
                                                        && e.type().isAgency())
                                : holds(known, duty.agency().value())
                                        || (duty.agency().equals(Duty.CITIZEN)
                                                && !duty.role().isOfUnit());
                if (!held) {
                    yaml.wrong("duties", "organisation.agency", group, duty.agency());
                }
                duties.add(duty);
            } catch (IllegalArgumentException e) {
                yaml.wrong("duties", "organisation.duty", group);
            }
        }
        return Set.copyOf(duties);
    }

    private static boolean holds(List<Entry> known, String code) {
        return known.stream().anyMatch(e -> e.code().equals(code));
    }
}
