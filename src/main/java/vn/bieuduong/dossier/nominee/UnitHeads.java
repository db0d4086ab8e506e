package vn.bieuduong.dossier.nominee;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.bieuduong.listing.ListSheet;

/** Cách đặt tên cột của một đơn vị: what it said the columns of its letters are, asked once. */
@Entity
@Table(name = "nominee_unit_heads")
class UnitHeads {

    private static final int MOST = 200;
    private static final int LONGEST = 200;

    @Id
    private String unit = "";

    @Version
    private int version;

    /** A head and a column a line, a tabulator between; no column for what is left aside. */
    @Column(nullable = false)
    private String heads = "";

    protected UnitHeads() {}

    /** @param unit the unit's code, or who files for himself */
    UnitHeads(String unit) {
        this.unit = unit;
    }

    Map<String, Optional<NomineeColumn>> said() {
        Map<String, Optional<NomineeColumn>> said = new LinkedHashMap<>();
        for (String line : heads.lines().toList()) {
            int at = line.indexOf('\t');
            said.put(line.substring(0, at), column(line.substring(at + 1)));
        }
        return said;
    }

    /** What was said last holds; of the oldest it is forgotten when there are too many. */
    void learn(Map<String, Optional<NomineeColumn>> more) {
        Map<String, Optional<NomineeColumn>> said = said();
        more.forEach((head, column) -> {
            String plain = ListSheet.plain(head);
            if (!plain.isEmpty() && plain.length() <= LONGEST) {
                said.remove(plain);
                said.put(plain, column);
            }
        });
        heads = said.entrySet().stream()
                .skip(Math.max(0, said.size() - MOST))
                .map(one -> one.getKey() + "\t" + one.getValue().map(Enum::name).orElse(""))
                .collect(Collectors.joining("\n"));
    }

    private static Optional<NomineeColumn> column(String name) {
        return Arrays.stream(NomineeColumn.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }
}
