package vn.bieuduong.organisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.inspection.table.Table;
import vn.bieuduong.listing.ListCheck;
import vn.bieuduong.listing.ListLine;
import vn.bieuduong.listing.ListSheet;
import vn.bieuduong.organisation.place.PlaceReason;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Texts;

/** Danh sách đang đọc: a file of new bodies, held against each other and against those there are. */
final class BodyList {

    private static final int NAMED = 20;

    /** What a place in the tree needs to know of a body. */
    private record Known(String name, @Nullable OrganisationType type, boolean ended) {}

    private final Map<String, String> kinds = new HashMap<>();
    private final Map<String, Known> known = new HashMap<>();
    private final Map<String, Long> lastNumber = new HashMap<>();
    private final Map<ListLine<BodyColumn>, OrganisationForm> bodies = new LinkedHashMap<>();
    private final ListSheet<BodyColumn> sheet;
    private final Set<String> places;
    private Optional<String> province;
    private @Nullable Map<String, String> parents;

    BodyList(
            Table table,
            Map<String, String> kinds,
            List<Organisation> there,
            Set<String> places,
            boolean demonstration) {
        this.places = places;
        sheet = new ListSheet<>(table, BodyColumn.class, OrganisationImport.MOST);
        kinds.forEach((label, word) -> this.kinds.put(ListSheet.plain(label), word));
        for (Organisation one : there) {
            known.put(one.code().value(), new Known(one.name(), one.type(), one.isEnded()));
            count(one.code().value());
        }
        province = there.stream()
                .filter(one -> one.type() == OrganisationType.PROVINCE_PC
                        && !one.isEnded()
                        && (demonstration || !one.isDemonstration()))
                .map(Organisation::name)
                .findFirst();
        for (ListLine<BodyColumn> line : sheet.lines()) {
            bodies.put(line, body(line));
        }
        bodies.forEach(this::announce);
        bodies.replaceAll((line, form) -> coded(form));
        bodies.forEach(this::hold);
    }

    ListCheck check() {
        return sheet.check(bodies.size());
    }

    List<OrganisationForm> bodies() {
        return List.copyOf(bodies.values());
    }

    /** The first of the codes. */
    String codes() {
        return bodies.values().stream().limit(NAMED).map(OrganisationForm::code).collect(Collectors.joining(", "))
                + (bodies.size() > NAMED ? ", …" : "");
    }

    private OrganisationForm body(ListLine<BodyColumn> line) {
        String type = line.said(BodyColumn.TYPE);
        Optional<OrganisationType> chosen = Arrays.stream(OrganisationType.values())
                .filter(one -> ListSheet.says(one.label(Texts.VIETNAMESE), type)
                        || ListSheet.says(one.label(Texts.ENGLISH), type)
                        || one.name().equalsIgnoreCase(type))
                .findFirst();
        if (chosen.isEmpty() && !type.isEmpty()) {
            sheet.cell(line, BodyColumn.TYPE, Finding.of(OrganisationReason.LIST_TYPE_UNKNOWN, type));
        }
        List<String> words = new ArrayList<>();
        for (String label : line.said(BodyColumn.KINDS).split("\\|")) {
            String plain = ListSheet.plain(label);
            String word = kinds.get(plain);
            if (word != null) {
                words.add(word);
            } else if (!plain.isEmpty()) {
                sheet.cell(line, BodyColumn.KINDS, Finding.of(OrganisationReason.LIST_KIND_UNKNOWN, label.strip()));
            }
        }
        return new OrganisationForm(
                line.said(BodyColumn.CODE),
                line.said(BodyColumn.NAME),
                // a kind that is not known is said once
                chosen.orElse(type.isEmpty() ? null : OrganisationType.UNIT),
                line.said(BodyColumn.PARENT),
                line.said(BodyColumn.TAX_CODE),
                line.said(BodyColumn.ADDRESS),
                line.said(BodyColumn.PHONE),
                line.said(BodyColumn.EMAIL),
                line.said(BodyColumn.PLACE),
                line.said(BodyColumn.HEAD_TITLE),
                words,
                commune(line));
    }

    private @Nullable String commune(ListLine<BodyColumn> line) {
        String code = line.said(BodyColumn.COMMUNE);
        if (!code.isEmpty() && !places.contains(code)) {
            sheet.cell(line, BodyColumn.COMMUNE, Finding.of(PlaceReason.PLACE_UNKNOWN, code));
            return null;
        }
        return code;
    }

    /** Codes that were written are taken before numbers are given. */
    private void announce(ListLine<BodyColumn> line, OrganisationForm form) {
        if (form.code().isEmpty()) {
            return;
        }
        Known before = known.putIfAbsent(form.code(), new Known(form.name(), form.type(), false));
        if (before != null) {
            sheet.cell(line, BodyColumn.CODE, Finding.of(OrganisationReason.CODE_GIVEN, form.code(), before.name()));
        }
        count(form.code());
    }

    private OrganisationForm coded(OrganisationForm form) {
        String parent = form.parent();
        if (!form.code().isEmpty() || parent == null || !known.containsKey(parent)) {
            return form;
        }
        long next = lastNumber.merge(parent, 1L, Long::sum);
        OrganisationForm coded = form.under(OrganisationTree.numbered(parent, next));
        known.put(coded.code(), new Known(form.name(), form.type(), false));
        return coded;
    }

    private void count(String code) {
        int dot = code.lastIndexOf('.');
        if (dot > 0 && code.substring(dot + 1).matches("\\d{1,9}")) {
            lastNumber.merge(code.substring(0, dot), Long.valueOf(code.substring(dot + 1)), Math::max);
        }
    }

    private void hold(ListLine<BodyColumn> line, OrganisationForm form) {
        // without a code there is no body above that could number it, which is said there
        form.findings().stream()
                .filter(finding -> !(form.code().isEmpty() && "code".equals(finding.field())))
                .forEach(finding -> sheet.cell(line, finding));
        place(form).ifPresent(finding -> sheet.cell(line, BodyColumn.PARENT, finding));
        if (form.type() == OrganisationType.PROVINCE_PC) {
            province.ifPresent(name ->
                    sheet.cell(line, BodyColumn.TYPE, Finding.of(OrganisationReason.PROVINCE_THERE_ALREADY, name)));
            province = Optional.of(form.name());
            if (form.code().isEmpty()) {
                sheet.cell(line, BodyColumn.CODE, Finding.of(OrganisationReason.CODE_MALFORMED));
            }
        }
    }

    private Optional<Finding> place(OrganisationForm form) {
        String parent = form.parent();
        if (form.type() == OrganisationType.PROVINCE_PC) {
            return parent == null
                    ? Optional.empty()
                    : Optional.of(Finding.of(OrganisationReason.PROVINCE_HAS_NO_PARENT));
        }
        if (parent == null) {
            return Optional.of(Finding.of(OrganisationReason.PARENT_MISSING));
        }
        Known upper = known.get(parent);
        if (upper == null) {
            return Optional.of(Finding.of(OrganisationReason.PARENT_UNKNOWN, parent));
        }
        if (upper.ended()) {
            return Optional.of(Finding.of(OrganisationReason.PARENT_ENDED, upper.name()));
        }
        if (isInACircle(form)) {
            return Optional.of(Finding.of(OrganisationReason.PARENT_BELOW, upper.name()));
        }
        return form.type() == OrganisationType.COMMUNE_PC && upper.type() != OrganisationType.PROVINCE_PC
                ? Optional.of(Finding.of(OrganisationReason.COMMUNE_UNDER_PROVINCE))
                : Optional.empty();
    }

    /** Only bodies of the file can lie under one another in a circle. */
    private boolean isInACircle(OrganisationForm form) {
        Map<String, String> above = above();
        String at = form.parent();
        for (int step = 0; at != null && step <= above.size(); step++) {
            if (at.equals(form.code())) {
                return true;
            }
            at = above.get(at);
        }
        return false;
    }

    private Map<String, String> above() {
        if (parents == null) {
            parents = new HashMap<>();
            for (OrganisationForm form : bodies.values()) {
                String parent = form.parent();
                if (parent != null) {
                    parents.putIfAbsent(form.code(), parent);
                }
            }
        }
        return parents;
    }
}
