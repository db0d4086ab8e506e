package vn.bieuduong.dossier.nominee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.bieuduong.listing.ListSheet;
import vn.bieuduong.listing.OtherHeads;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.Yaml;
import vn.bieuduong.procedure.NomineeType;

/** Chữ trong danh sách của các nơi: {@code config/nominee-list.yaml}, what units head their columns with and write into them. */
@ApplicationScoped
public class NomineeWords {

    private static final String FILE = "nominee-list.yaml";

    private record Read(
            OtherHeads<NomineeColumn> heads, Map<String, NomineeType> kinds, Map<String, String> honorifics) {}

    private final Read read;

    @Inject
    public NomineeWords(Settings settings) {
        Problems problems = new Problems();
        read = read(settings.configDir(), problems);
        problems.refuseIfAny();
    }

    /** Names every mistake in the file. */
    public static void check(Path configDir, Problems problems) {
        read(configDir, problems);
    }

    OtherHeads<NomineeColumn> heads() {
        return read.heads();
    }

    Optional<NomineeType> kind(String typed) {
        return Optional.ofNullable(read.kinds().get(ListSheet.plain(typed)));
    }

    /** The form of address that is meant; what is not known stays as it is written: a rank, a title. */
    String honorific(String typed) {
        return read.honorifics().getOrDefault(ListSheet.plain(typed), typed);
    }

    private static Read read(Path configDir, Problems problems) {
        Yaml yaml = Yaml.read(configDir.resolve(FILE), FILE, problems);
        Map<NomineeColumn, List<String>> names = new EnumMap<>(NomineeColumn.class);
        Yaml columns = yaml.child("columns");
        for (NomineeColumn column : NomineeColumn.values()) {
            if (columns.has(column.field())) {
                names.put(column, columns.texts(column.field()));
            }
        }
        columns.done();
        Map<String, NomineeType> kinds = new HashMap<>();
        Yaml said = yaml.child("kinds");
        for (NomineeType kind : NomineeType.values()) {
            List.of(kind.name(), kind.label(Texts.VIETNAMESE), kind.label(Texts.ENGLISH))
                    .forEach(word -> kinds.put(ListSheet.plain(word), kind));
            String key = kind.name().toLowerCase(Locale.ROOT);
            if (said.has(key)) {
                said.texts(key).forEach(word -> kinds.put(ListSheet.plain(word), kind));
            }
        }
        said.done();
        Map<String, String> honorifics = new HashMap<>();
        for (Yaml one : yaml.children("honorifics")) {
            String honorific = one.text("is");
            honorifics.put(ListSheet.plain(honorific), honorific);
            one.texts("said").forEach(word -> honorifics.put(ListSheet.plain(word), honorific));
            one.done();
        }
        OtherHeads<NomineeColumn> heads = new OtherHeads<>(names, yaml.texts("leftAside"));
        yaml.done();
        return new Read(heads, Map.copyOf(kinds), Map.copyOf(honorifics));
    }
}
