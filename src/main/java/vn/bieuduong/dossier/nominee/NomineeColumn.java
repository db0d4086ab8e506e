package vn.bieuduong.dossier.nominee;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.bieuduong.listing.ListColumn;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.procedure.NomineeType;
import vn.bieuduong.procedure.Procedure;

/** Cột của danh sách đối tượng: in the order of the template; headed in either language, or as {@link NomineeWords} knows others do. */
public enum NomineeColumn implements ListColumn {
    KIND("kind"),
    HONORIFIC("honorific"),
    NAME("name"),
    BIRTH_DATE("birthDate"),
    PERSONAL_ID("personalId"),
    POSITION("position"),
    /** The part of the workplace where somebody works; written in front of it. */
    DIVISION("division"),
    WORKPLACE("workplace"),
    MEMBERS("members"),
    TAX_CODE("taxCode"),
    ADDRESS("address"),
    AWARD("awardForm"),
    ACHIEVEMENT("achievement");

    private final String field;

    NomineeColumn(String field) {
        this.field = field;
    }

    /** Those of the template: what the procedure's kinds of nominees have, and the award where there is a choice. */
    public static List<NomineeColumn> of(Procedure procedure) {
        Set<NomineeType> kinds = Set.copyOf(procedure.nomineeTypes());
        boolean people = kinds.contains(NomineeType.PERSON);
        boolean households = kinds.contains(NomineeType.HOUSEHOLD);
        boolean collectives = kinds.contains(NomineeType.COLLECTIVE);
        Set<NomineeColumn> columns = EnumSet.of(NAME, ADDRESS, ACHIEVEMENT);
        add(columns, kinds.size() > 1, KIND);
        add(columns, people || households, HONORIFIC, PERSONAL_ID);
        add(columns, people, BIRTH_DATE, POSITION, WORKPLACE);
        add(columns, households || collectives, MEMBERS);
        add(columns, collectives || kinds.contains(NomineeType.ENTERPRISE), TAX_CODE);
        add(columns, procedure.awardForms().size() > 1, AWARD);
        return List.copyOf(columns);
    }

    private static void add(Set<NomineeColumn> columns, boolean there, NomineeColumn... added) {
        if (there) {
            columns.addAll(List.of(added));
        }
    }

    @Override
    public String label(Locale locale) {
        return Texts.of("dossier", "NomineeColumn." + name(), locale, List.of());
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public boolean isNeeded() {
        return this == NAME;
    }

    @Override
    public boolean isDigits() {
        return this == PERSONAL_ID || this == TAX_CODE;
    }

    @Override
    public boolean isText() {
        return this == ACHIEVEMENT;
    }
}
