package vn.bieuduong.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Điều đã đổi: which facts of a body differ, as the trail tells it: by name of the fact, from and to. */
final class Changes {

    private Changes() {}

    static List<String> between(OrganisationForm before, OrganisationForm after) {
        List<String> changes = new ArrayList<>();
        add(changes, "type", before.type(), after.type());
        add(changes, "parent", before.parent(), after.parent());
        add(changes, "taxCode", before.taxCode(), after.taxCode());
        add(changes, "address", before.address(), after.address());
        add(changes, "commune", before.commune(), after.commune());
        add(changes, "phone", before.phone(), after.phone());
        add(changes, "email", before.email(), after.email());
        add(changes, "place", before.place(), after.place());
        add(changes, "headTitle", before.headTitle(), after.headTitle());
        add(
                changes,
                "applicantKinds",
                String.join(" ", before.applicantKinds()),
                String.join(" ", after.applicantKinds()));
        return changes;
    }

    private static void add(List<String> changes, String fact, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(fact + " " + said(before) + " → " + said(after));
        }
    }

    private static String said(@Nullable Object value) {
        return value == null || value.toString().isEmpty() ? "–" : value.toString();
    }
}
