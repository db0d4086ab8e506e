package vn.bieuduong.organisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Reason;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.platform.Worded;

/** Danh sách đang đọc: a file of new bodies, held against each other and against those there are. */
final class BodyList {

    /** How many bodies a file may name. */
    static final int MOST = 5_000;

    private static final int SHOWN = 100;
    private static final int NAMED = 20;

    /** What a place in the tree needs to know of a body. */
    private record Known(String name, @Nullable OrganisationType type, boolean ended) {}

    private final Map<String, String> kinds = new HashMap<>();
    private final Map<String, Known> known = new HashMap<>();
    private final Map<String, Long> lastNumber = new HashMap<>();
    private final Map<Integer, OrganisationForm> bodies = new LinkedHashMap<>();
    private final List<Worded> findings = new ArrayList<>();
    private Optional<String> province;
    private @Nullable Map<String, String> parents;

    BodyList(byte[] file, Map<String, String> kinds, List<Organisation> there, boolean demonstration) {
        kinds.forEach((label, word) -> this.kinds.put(ListColumn.plain(label), word));
        for (Organisation one : there) {
            known.put(one.code(), new Known(one.name(), one.type(), one.isEnded()));
            count(one.code());
        }
        province = there.stream()
                .filter(one -> one.type() == OrganisationType.PROVINCE_PC
                        && !one.isEnded()
                        && (demonstration || !one.isDemonstration()))
                .map(Organisation::name)
                .findFirst();
        DelimitedRows.read(file).ifPresentOrElse(this::read, () -> whole(OrganisationReason.LIST_NOT_UTF8));
    }

    ListCheck check() {
        return new ListCheck(bodies.size(), findings.stream().limit(SHOWN).toList(), findings.size());
    }

    List<OrganisationForm> bodies() {
        return List.copyOf(bodies.values());
    }

    /** The first of the codes. */
    String codes() {
        return bodies.values().stream().limit(NAMED).map(OrganisationForm::code).collect(Collectors.joining(", "))
                + (bodies.size() > NAMED ? ", …" : "");
    }

    private void read(List<DelimitedRows.Row> rows) {
        if (rows.size() < 2) {
            whole(OrganisationReason.LIST_EMPTY);
            return;
        }
        if (rows.size() - 1 > MOST) {
            whole(OrganisationReason.LIST_TOO_LONG, MOST, rows.size() - 1);
            return;
        }
        Map<ListColumn, Integer> columns = columns(rows.get(0));
        if (!findings.isEmpty()) {
            return;
        }
        List<DelimitedRows.Row> bodiesWritten = rows.subList(1, rows.size());
        for (DelimitedRows.Row row : bodiesWritten) {
            bodies.put(row.line(), body(row, columns));
        }
        bodies.forEach(this::announce);
        bodies.replaceAll((line, form) -> coded(form));
        bodies.forEach(this::hold);
    }

    private Map<ListColumn, Integer> columns(DelimitedRows.Row heads) {
        Map<ListColumn, Integer> columns = new EnumMap<>(ListColumn.class);
        for (int i = 0; i < heads.cells().size(); i++) {
            String head = heads.cells().get(i);
            int at = i;
            ListColumn.headed(head)
                    .ifPresentOrElse(
                            column -> {
                                if (columns.put(column, at) != null) {
                                    whole(OrganisationReason.LIST_COLUMN_TWICE, head);
                                }
                            },
                            () -> {
                                if (!head.isBlank()) {
                                    whole(OrganisationReason.LIST_COLUMN_UNKNOWN, Typed.line(head));
                                }
                            });
        }
        for (ListColumn needed :
                List.of(ListColumn.NAME, ListColumn.TYPE, ListColumn.PARENT, ListColumn.ADDRESS, ListColumn.PLACE)) {
            if (!columns.containsKey(needed)) {
                whole(OrganisationReason.LIST_COLUMN_MISSING, (Worded) needed::label);
            }
        }
        return columns;
    }

    private OrganisationForm body(DelimitedRows.Row row, Map<ListColumn, Integer> columns) {
        Map<ListColumn, String> cells = new EnumMap<>(ListColumn.class);
        columns.forEach((column, at) ->
                cells.put(column, at < row.cells().size() ? row.cells().get(at) : ""));
        String type = Typed.line(cells.getOrDefault(ListColumn.TYPE, ""));
        Optional<OrganisationType> chosen = Arrays.stream(OrganisationType.values())
                .filter(one -> ListColumn.says(one.label(Texts.VIETNAMESE), type)
                        || ListColumn.says(one.label(Texts.ENGLISH), type)
                        || one.name().equalsIgnoreCase(type))
                .findFirst();
        if (chosen.isEmpty() && !type.isEmpty()) {
            cell(row.line(), ListColumn.TYPE, Finding.of(OrganisationReason.LIST_TYPE_UNKNOWN, type));
        }
        List<String> words = new ArrayList<>();
        for (String label : Typed.line(cells.getOrDefault(ListColumn.KINDS, "")).split("\\|")) {
            String plain = ListColumn.plain(label);
            String word = kinds.get(plain);
            if (word != null) {
                words.add(word);
            } else if (!plain.isEmpty()) {
                cell(row.line(), ListColumn.KINDS, Finding.of(OrganisationReason.LIST_KIND_UNKNOWN, label.strip()));
            }
        }
        return new OrganisationForm(
                cells.getOrDefault(ListColumn.CODE, ""),
                cells.getOrDefault(ListColumn.NAME, ""),
                // a kind that is not known is said once
                chosen.orElse(type.isEmpty() ? null : OrganisationType.UNIT),
                cells.get(ListColumn.PARENT),
                cells.get(ListColumn.TAX_CODE),
                cells.getOrDefault(ListColumn.ADDRESS, ""),
                cells.get(ListColumn.PHONE),
                cells.get(ListColumn.EMAIL),
                cells.getOrDefault(ListColumn.PLACE, ""),
                cells.get(ListColumn.HEAD_TITLE),
                words);
    }

    /** Codes that were written are taken before numbers are given. */
    private void announce(int line, OrganisationForm form) {
        if (form.code().isEmpty()) {
            return;
        }
        Known before = known.putIfAbsent(form.code(), new Known(form.name(), form.type(), false));
        if (before != null) {
            cell(line, ListColumn.CODE, Finding.of(OrganisationReason.CODE_GIVEN, form.code(), before.name()));
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

    private void hold(int line, OrganisationForm form) {
        // without a code there is no body above that could number it, which is said there
        form.findings().stream()
                .filter(finding -> !(form.code().isEmpty() && "code".equals(finding.field())))
                .forEach(finding -> cell(line, ListColumn.of(String.valueOf(finding.field())), finding));
        place(form).ifPresent(finding -> cell(line, ListColumn.PARENT, finding));
        if (form.type() == OrganisationType.PROVINCE_PC) {
            province.ifPresent(
                    name -> cell(line, ListColumn.TYPE, Finding.of(OrganisationReason.PROVINCE_THERE_ALREADY, name)));
            province = Optional.of(form.name());
            if (form.code().isEmpty()) {
                cell(line, ListColumn.CODE, Finding.of(OrganisationReason.CODE_MALFORMED));
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

    private void whole(Reason reason, Object... named) {
        Finding finding = Finding.of(reason, named);
        findings.add(locale -> Texts.of(finding, locale));
    }

    private void cell(int line, ListColumn column, Finding finding) {
        findings.add(locale -> Texts.of(
                "organisation",
                "OrganisationImport.cell",
                locale,
                List.of(String.valueOf(line), column.label(locale), Texts.of(finding, locale))));
    }
}
