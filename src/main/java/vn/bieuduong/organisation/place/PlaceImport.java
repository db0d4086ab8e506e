package vn.bieuduong.organisation.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.bieuduong.identity.Actor;
import vn.bieuduong.identity.AdministrativeAct;
import vn.bieuduong.inspection.table.Table;
import vn.bieuduong.listing.ListCheck;
import vn.bieuduong.listing.ListLine;
import vn.bieuduong.listing.ListSheet;
import vn.bieuduong.platform.AuditTrail;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Typed;

/** Nhập danh mục địa danh: the full list an administrator brings; a row takes the place of the one that had its code. */
@ApplicationScoped
@Transactional
public class PlaceImport {

    /** Rows of a list: 34 provinces and 3,321 communes, with room for what changes. */
    public static final int MOST = 5_000;

    private static final int LONGEST = 200;

    private final EntityManager em;
    private final AuditTrail trail;

    @Inject
    public PlaceImport(EntityManager em, AuditTrail trail) {
        this.em = em;
        this.trail = trail;
    }

    /** How many places there are. */
    public record Count(long provinces, long communes) {}

    public Count count(Actor administrator) {
        AdministrativeAct.mustAdminister(administrator);
        Object[] row = (Object[]) em.createNativeQuery("select count(*) filter (where length(code) = 2),"
                        + " count(*) filter (where length(code) = 5) from place")
                .getSingleResult();
        return new Count(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }

    /** What a list says, held against itself and the provinces there are. */
    private record Read(ListCheck check, List<PlaceFiles.Line> lines) {}

    /** Says everything that is wrong with the list. Changes nothing. */
    public ListCheck check(Actor administrator, Table table) {
        AdministrativeAct.mustAdminister(administrator);
        return read(table).check();
    }

    /** Takes every row; refuses while anything is wrong. */
    public int add(Actor administrator, Table table) {
        AdministrativeAct.mustAdminister(administrator);
        Read read = read(table);
        read.check().mustBeGood();
        for (PlaceFiles.Line line : read.lines()) {
            em.createNativeQuery("insert into place (code, name, province, former, demonstration, imported)"
                            + " values (?1, ?2, ?3, ?4, false, true) on conflict (code) do update set name = excluded.name,"
                            + " province = excluded.province, former = excluded.former, imported = true")
                    .setParameter(1, line.code())
                    .setParameter(2, line.name())
                    .setParameter(3, line.province())
                    .setParameter(4, line.former())
                    .executeUpdate();
        }
        trail.write(
                administrator.account(),
                PlaceAct.PLACES_IMPORTED,
                "places",
                Integer.toString(read.lines().size()));
        return read.lines().size();
    }

    private Read read(Table table) {
        ListSheet<PlaceColumn> sheet = new ListSheet<>(table, PlaceColumn.class, MOST);
        Set<String> provinces = new HashSet<>();
        em.createNativeQuery("select code from place where length(code) = 2")
                .getResultList()
                .forEach(code -> provinces.add((String) code));
        sheet.lines().stream()
                .map(line -> line.said(PlaceColumn.CODE))
                .filter(code -> code.length() == 2)
                .forEach(provinces::add);
        Set<String> codes = new HashSet<>();
        List<PlaceFiles.Line> lines = new ArrayList<>();
        for (ListLine<PlaceColumn> line : sheet.lines()) {
            lines.add(held(sheet, line, provinces, codes));
        }
        return new Read(sheet.check(lines.size()), lines);
    }

    private static PlaceFiles.Line held(
            ListSheet<PlaceColumn> sheet, ListLine<PlaceColumn> line, Set<String> provinces, Set<String> codes) {
        String code = Typed.digits(line.said(PlaceColumn.CODE));
        String name = line.said(PlaceColumn.NAME);
        boolean isProvince = PlaceFiles.PROVINCE.matcher(code).matches();
        String province = isProvince ? code : Typed.digits(line.said(PlaceColumn.PROVINCE));
        if (!isProvince && !PlaceFiles.COMMUNE.matcher(code).matches()) {
            sheet.cell(line, PlaceColumn.CODE, Finding.of(PlaceReason.PLACE_CODE_MALFORMED));
        } else if (!codes.add(code)) {
            sheet.cell(line, PlaceColumn.CODE, Finding.of(PlaceReason.PLACE_TWICE, code));
        }
        if (!Typed.says(name) || name.length() > LONGEST) {
            sheet.cell(line, PlaceColumn.NAME, Finding.of(PlaceReason.PLACE_NAME_MISSING));
        }
        if (!provinces.contains(province)) {
            sheet.cell(line, PlaceColumn.PROVINCE, Finding.of(PlaceReason.PROVINCE_UNKNOWN, province));
        }
        String former = line.said(PlaceColumn.FORMER);
        return new PlaceFiles.Line(
                code, name, province, former.length() > LONGEST ? former.substring(0, LONGEST) : former);
    }
}
