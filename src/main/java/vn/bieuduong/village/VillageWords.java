package vn.bieuduong.village;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.bieuduong.listing.OtherHeads;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Yaml;

/** Chữ trong danh sách của các thôn: {@code config/village.yaml}, what villages head their columns with. */
@ApplicationScoped
public class VillageWords {

    private static final String FILE = "village.yaml";

    private final OtherHeads<HouseholdColumn> heads;

    @Inject
    public VillageWords(Settings settings) {
        Problems problems = new Problems();
        heads = read(settings.configDir(), problems);
        problems.refuseIfAny();
    }

    /** Names every mistake in the file. */
    public static void check(Path configDir, Problems problems) {
        read(configDir, problems);
    }

    OtherHeads<HouseholdColumn> heads() {
        return heads;
    }

    private static OtherHeads<HouseholdColumn> read(Path configDir, Problems problems) {
        Yaml yaml = Yaml.read(configDir.resolve(FILE), FILE, problems);
        Map<HouseholdColumn, List<String>> names = new EnumMap<>(HouseholdColumn.class);
        Yaml columns = yaml.child("columns");
        for (HouseholdColumn column : HouseholdColumn.values()) {
            if (columns.has(column.field())) {
                names.put(column, columns.texts(column.field()));
            }
        }
        columns.done();
        OtherHeads<HouseholdColumn> heads = new OtherHeads<>(names, yaml.texts("leftAside"));
        yaml.done();
        return heads;
    }
}
