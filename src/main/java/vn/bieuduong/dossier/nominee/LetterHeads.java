package vn.bieuduong.dossier.nominee;

import java.util.Map;
import java.util.Optional;
import vn.bieuduong.listing.ListSheet;
import vn.bieuduong.listing.OtherHeads;
import vn.bieuduong.platform.Typed;

/** Tên cột trong văn bản: which column a head means, by what its unit said of it before, else by its name. */
public final class LetterHeads {

    private final Map<String, Optional<NomineeColumn>> said;
    private final OtherHeads<NomineeColumn> known;

    /** @param said by {@link ListSheet#plain plain} heads; nothing for what is left aside */
    LetterHeads(Map<String, Optional<NomineeColumn>> said, OtherHeads<NomineeColumn> known) {
        this.said = Map.copyOf(said);
        this.known = known;
    }

    public Optional<NomineeColumn> columnOf(String head) {
        String line = Typed.line(head);
        Optional<NomineeColumn> before = said.get(ListSheet.plain(line));
        return before == null ? known.columnOf(line, NomineeColumn.class) : before;
    }
}
