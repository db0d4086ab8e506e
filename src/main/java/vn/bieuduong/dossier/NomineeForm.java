package vn.bieuduong.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.platform.Typed;
import vn.bieuduong.procedure.NomineeType;

/**
 * Thông tin đối tượng: what the filer says of one nominee. Which parts apply depends on the kind.
 *
 * @param name of the person, the collective, the head of the household or the enterprise
 * @param honorific "Ông", "Bà" or a rank; persons and heads of households
 * @param birthDate the day as 20/11/1985, or the month or the year alone where no more is known, or empty
 * @param personalId 12-digit personal number or 9-digit legacy number, or empty; persons and heads of households
 * @param taxCode enterprises and collectives that have one, or empty
 * @param members how many people belong to it; collectives and households, 0 when not said
 * @param awardForm the award asked for, one of the procedure's
 * @param answers to the procedure's own questions about nominees, by their ids; an empty one is none
 */
public record NomineeForm(
        NomineeType kind,
        String name,
        String honorific,
        String birthDate,
        String personalId,
        String position,
        String workplace,
        String address,
        String taxCode,
        int members,
        String awardForm,
        String achievement,
        Map<String, String> answers) {

    /** What the field of an answer begins with, before the question's id. */
    public static final String QUESTION = "question.";

    /** How long what is said of a place may be. */
    public static final int LONGEST_PLACE = 300;

    private static final int OLDEST = 130;
    private static final Pattern MONTH = Pattern.compile("(?:(0?[1-9]|1[0-2])/)?([12]\\d{3})");

    public NomineeForm {
        name = Typed.line(name);
        honorific = Typed.line(honorific);
        birthDate = born(birthDate);
        personalId = Typed.digits(personalId);
        position = Typed.line(position);
        workplace = Typed.line(workplace);
        address = Typed.line(address);
        taxCode = Typed.number(taxCode).replaceFirst("^(\\d{10})(\\d{3})$", "$1-$2");
        members = Math.max(0, members);
        awardForm = Typed.line(awardForm);
        achievement = Typed.text(achievement);
        Map<String, String> clean = new TreeMap<>();
        answers.forEach((question, answer) -> clean.put(question, Typed.text(answer)));
        answers = Collections.unmodifiableMap(clean);
    }

    /** Without an answer to any question of the procedure's own. */
    public NomineeForm(
            NomineeType kind,
            String name,
            String honorific,
            String birthDate,
            String personalId,
            String position,
            String workplace,
            String address,
            String taxCode,
            int members,
            String awardForm,
            String achievement) {
        this(
                kind,
                name,
                honorific,
                birthDate,
                personalId,
                position,
                workplace,
                address,
                taxCode,
                members,
                awardForm,
                achievement,
                Map.of());
    }

    /** An empty form of one kind. */
    public static NomineeForm empty(NomineeType kind) {
        return new NomineeForm(kind, "", "", "", "", "", "", "", "", 0, "", "");
    }

    /** By the name of their field; the kind is no field. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("honorific", honorific);
        fields.put("birthDate", birthDate);
        fields.put("personalId", personalId);
        fields.put("position", position);
        fields.put("workplace", workplace);
        fields.put("address", address);
        fields.put("taxCode", taxCode);
        fields.put("members", members == 0 ? "" : Integer.toString(members));
        fields.put("awardForm", awardForm);
        fields.put("achievement", achievement);
        answers.forEach((question, answer) -> fields.put(QUESTION + question, answer));
        return fields;
    }

    public static NomineeForm of(NomineeType kind, Map<String, String> fields) {
        String members = fields.getOrDefault("members", "");
        Map<String, String> answers = new TreeMap<>();
        fields.forEach((field, text) -> {
            if (field.startsWith(QUESTION)) {
                answers.put(field.substring(QUESTION.length()), text);
            }
        });
        return new NomineeForm(
                kind,
                fields.getOrDefault("name", ""),
                fields.getOrDefault("honorific", ""),
                fields.getOrDefault("birthDate", ""),
                fields.getOrDefault("personalId", ""),
                fields.getOrDefault("position", ""),
                fields.getOrDefault("workplace", ""),
                fields.getOrDefault("address", ""),
                fields.getOrDefault("taxCode", ""),
                members.isEmpty() ? 0 : Integer.parseInt(members),
                fields.getOrDefault("awardForm", ""),
                fields.getOrDefault("achievement", ""),
                answers);
    }

    /** The same with these answers to the procedure's questions about nominees, and no others. */
    public NomineeForm answering(Map<String, String> given) {
        return new NomineeForm(
                kind,
                name,
                honorific,
                birthDate,
                personalId,
                position,
                workplace,
                address,
                taxCode,
                members,
                awardForm,
                achievement,
                given);
    }

    /** The same with another text in one of its fields. */
    public NomineeForm with(String field, String text) {
        Map<String, String> fields = fields();
        fields.put(field, text);
        return of(kind, fields);
    }

    /** What papers call the nominee: “Bà Nguyễn Thị Lụa”, “Hộ gia đình ông Vàng A Sử”, “Tổ Toán - Tin”. */
    public String nameOnPapers() {
        if (kind != NomineeType.HOUSEHOLD) {
            return (honorific + " " + name).strip();
        }
        boolean said = name.toLowerCase(Locale.ROOT).matches("(hộ|gia đình)\\s.*");
        String head = (honorific.toLowerCase(Locale.ROOT) + " " + name).strip();
        return said ? name : "Hộ gia đình " + head;
    }

    /** Everything that keeps this nominee from being entered. */
    public List<Finding> findings(Set<NomineeType> allowed, List<String> awards, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (!allowed.contains(kind)) {
            findings.add(Finding.on("kind", DossierReason.NOMINEE_KIND_NOT_ALLOWED));
        }
        DraftDetails.require(findings, "name", name, DossierReason.NOMINEE_NAME_MISSING);
        DraftDetails.require(findings, "achievement", achievement, DossierReason.ACHIEVEMENT_MISSING);
        if (awardForm.isEmpty()) {
            findings.add(Finding.on("awardForm", DossierReason.NOMINEE_AWARD_MISSING));
        } else if (!awards.contains(awardForm)) {
            findings.add(Finding.on("awardForm", DossierReason.NOMINEE_AWARD_UNKNOWN));
        }
        if (!birthDate.isEmpty() && !isBorn(today)) {
            findings.add(Finding.on("birthDate", DossierReason.NOMINEE_BIRTH_DATE_WRONG));
        }
        if (!personalId.isEmpty() && !personalId.matches("\\d{12}|\\d{9}")) {
            findings.add(Finding.on("personalId", DossierReason.PERSONAL_ID_MALFORMED));
        }
        if (!taxCode.isEmpty() && !taxCode.matches("\\d{10}(-\\d{3})?|\\d{12}")) {
            findings.add(Finding.on("taxCode", DossierReason.TAX_CODE_MALFORMED));
        }
        DraftDetails.limit(findings, "name", name, 300);
        DraftDetails.limit(findings, "honorific", honorific, 40);
        DraftDetails.limit(findings, "position", position, 200);
        DraftDetails.limit(findings, "workplace", workplace, LONGEST_PLACE);
        DraftDetails.limit(findings, "address", address, LONGEST_PLACE);
        DraftDetails.limit(findings, "achievement", achievement, 10_000);
        return findings;
    }

    private static String born(String typed) {
        String line = Typed.line(typed);
        return Typed.day(line).map(OfficeDay::written).orElseGet(() -> {
            String plain = Typed.hyphens(line).replaceAll(" *[/.-] *", "/");
            Matcher month = MONTH.matcher(plain);
            return !month.matches()
                    ? line
                    : month.group(1) == null ? plain : (month.group(1).length() == 1 ? "0" : "") + plain;
        });
    }

    /** Whether somebody may have been born then. */
    private boolean isBorn(LocalDate today) {
        Matcher month = MONTH.matcher(birthDate);
        if (month.matches()) {
            int year = Integer.parseInt(month.group(2));
            int first = month.group(1) == null ? 1 : Integer.parseInt(month.group(1));
            return year >= today.getYear() - OLDEST
                    && !LocalDate.of(year, first, 1).isAfter(today);
        }
        return Typed.day(birthDate)
                .filter(day -> !day.isAfter(today) && !day.isBefore(today.minusYears(OLDEST)))
                .isPresent();
    }

    /** Whether both forms speak of the same nominee as far as names and numbers tell. */
    public boolean isSameAs(NomineeForm other) {
        if (kind != other.kind) {
            return false;
        }
        if (!personalId.isEmpty() && !other.personalId.isEmpty()) {
            return personalId.equals(other.personalId);
        }
        return name.equalsIgnoreCase(other.name)
                && workplace.equalsIgnoreCase(other.workplace)
                && address.equalsIgnoreCase(other.address)
                && birthDate.equals(other.birthDate);
    }
}
