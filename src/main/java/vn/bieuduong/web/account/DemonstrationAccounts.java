package vn.bieuduong.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.province.OrganisationFiles;
import vn.bieuduong.web.Language;

/** Tài khoản trình diễn: the accounts a newcomer can sign in with, by what they come to do; none when the demonstration is off. */
@ApplicationScoped
class DemonstrationAccounts {

    /** One account: its name, its person, what he does. */
    public record Person(String account, String name, String duty) {}

    /** Accounts of one kind; {@code key} names the heading. */
    public record Group(String key, List<Person> people) {}

    private final List<Group> groups;
    private final String password;

    @Inject
    DemonstrationAccounts(Settings settings) {
        Problems problems = new Problems();
        OrganisationFiles files = OrganisationFiles.read(settings.configDir(), settings.demonstration(), problems);
        problems.refuseIfAny();
        Map<String, List<Person>> byKind = new LinkedHashMap<>();
        for (OrganisationFiles.Person person : files.people()) {
            byKind.computeIfAbsent(kind(person), key -> new ArrayList<>()).add(shown(person));
        }
        groups = byKind.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .toList();
        password = files.password();
    }

    List<Group> groups() {
        return groups;
    }

    String password() {
        return password;
    }

    private static String kind(OrganisationFiles.Person person) {
        Duty duty = person.duties().iterator().next();
        if (!duty.role().isOfOffice()) {
            return "signIn.applicants";
        }
        return duty.agency().value().contains(".") ? "signIn.communes" : "signIn.province";
    }

    private static Person shown(OrganisationFiles.Person person) {
        String duties = person.duties().stream()
                .map(duty -> duty.role().label(Language.current()))
                .sorted()
                .collect(Collectors.joining(", "));
        String title = person.title();
        return new Person(person.name(), person.displayName(), title == null ? duties : title);
    }
}
