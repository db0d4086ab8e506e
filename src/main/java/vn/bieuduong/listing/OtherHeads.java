package vn.bieuduong.listing;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.bieuduong.platform.Texts;

/** Tên cột khác: what columns are called in lists that others drew up, and which of their columns are left aside. */
public final class OtherHeads<C extends Enum<C> & ListColumn> {

    private final Map<String, C> names = new HashMap<>();
    private final Set<String> aside = new HashSet<>();
    private final Map<String, String> further = new HashMap<>();

    /** @param aside heads of columns that are known and not kept */
    public OtherHeads(Map<C, List<String>> names, Collection<String> aside) {
        names.forEach((column, all) -> all.forEach(name -> this.names.put(ListSheet.plain(name), column)));
        aside.forEach(name -> this.aside.add(ListSheet.plain(name)));
    }

    /**
     * The same with columns that this one list has besides.
     *
     * @param heads what each is headed with, by the key under which its cells are read
     */
    public OtherHeads<C> besides(Map<String, List<String>> heads) {
        OtherHeads<C> more = new OtherHeads<C>(Map.of(), List.of());
        more.names.putAll(names);
        more.aside.addAll(aside);
        heads.forEach((key, all) -> all.forEach(head -> more.further.put(ListSheet.plain(head), key)));
        return more;
    }

    /** The key of the column besides that is headed so. */
    Optional<String> besides(String head) {
        return Optional.ofNullable(further.get(ListSheet.plain(head)));
    }

    /** The column that is headed so, by its own name in either language or by another. */
    public Optional<C> columnOf(String head, Class<C> columns) {
        String plain = ListSheet.plain(head);
        return Arrays.stream(columns.getEnumConstants())
                .filter(one -> Stream.of(Texts.VIETNAMESE, Texts.ENGLISH)
                        .anyMatch(
                                language -> ListSheet.plain(one.label(language)).equals(plain)))
                .findFirst()
                .or(() -> Optional.ofNullable(names.get(plain)));
    }

    boolean isLeftAside(String head) {
        return aside.contains(ListSheet.plain(head));
    }
}
