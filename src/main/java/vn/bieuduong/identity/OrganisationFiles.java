package vn.bieuduong.identity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.Yaml;

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

    private static final String FILE = "organisation.yaml";
    private static final String DEMO_FILE = "demo/organisation.yaml";
    private static final String CODE = "[0-9A-Z][0-9A-Z.-]{0,30}";
    private static final String KIND = "[a-z][a-z_]*";

    /** One organisation as written. */
    record Entry(
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
            List<SignatoryForm> signatories) {}

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
            return new OrganisationFiles(entries(ownNodes, new ArrayList<>()), List.of(), List.of(), "");
        }
        List<Entry> known = new ArrayList<>();
        List<Entry> organisations = entries(ownNodes, known);
        Yaml demo = Yaml.read(configDir.resolve(DEMO_FILE), DEMO_FILE, problems);
        String password = demo.text("password");
        List<Entry> fictional = entries(demo.children("organisations"), known);
        List<Person> people = people(demo.children("accounts"), known);
        demo.done();
        long provinces = known.stream()
                .filter(e -> e.type() == OrganisationType.PROVINCE_PC)
                .count();
        if (provinces != 1) {
            demo.problem(
                    "organisations",
                    "Phải có đúng một tổ chức loại province_pc (UBND tỉnh) trong cả hai tệp, đang có " + provinces
                            + ".");
        }
        return new OrganisationFiles(organisations, fictional, people, password);
    }

    private static List<Entry> entries(List<Yaml> nodes, List<Entry> known) {
        List<Entry> entries = new ArrayList<>();
        for (Yaml yaml : nodes) {
            Entry entry = entry(yaml);
            if (!entry.code().matches(CODE)) {
                yaml.problem("code", "Mã “" + entry.code() + "” chỉ gồm chữ hoa, số, dấu chấm và gạch ngang.");
            }
            if (holds(known, entry.code())) {
                yaml.problem("code", "Mã “" + entry.code() + "” đã dùng cho tổ chức khác.");
            }
            for (String kind : entry.applicantKinds()) {
                if (!kind.matches(KIND)) {
                    yaml.problem("applicantKinds", "“" + kind + "” không phải loại người nộp.");
                }
            }
            String parent = entry.parent();
            if (parent != null && !holds(known, parent)) {
                yaml.problem("parent", "Không có tổ chức mã “" + parent + "” đứng trước.");
            }
            known.add(entry);
            entries.add(entry);
        }
        return List.copyOf(entries);
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
            if (!name.equals(Account.normal(name)) || !names.add(name)) {
                yaml.problem("name", "Tên tài khoản “" + name + "” phải viết thường và chưa dùng.");
            }
            String organisation = yaml.optionalText("organisation").orElse(null);
            if (organisation != null && !holds(known, organisation)) {
                yaml.problem("organisation", "Không có tổ chức mã “" + organisation + "”.");
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
                                        .anyMatch(e -> e.code().equals(duty.agency())
                                                && e.type().isAgency())
                                : duty.agency().equals(Duty.CITIZEN) || holds(known, duty.agency());
                if (!held) {
                    yaml.problem("duties", "“" + group + "”: không có cơ quan mã “" + duty.agency() + "”.");
                }
                duties.add(duty);
            } catch (IllegalArgumentException e) {
                yaml.problem("duties", "“" + group + "” không phải nhiệm vụ dạng VAI_TRO@MÃ-CƠ-QUAN.");
            }
        }
        return Set.copyOf(duties);
    }

    private static boolean holds(List<Entry> known, String code) {
        return known.stream().anyMatch(e -> e.code().equals(code));
    }
}
