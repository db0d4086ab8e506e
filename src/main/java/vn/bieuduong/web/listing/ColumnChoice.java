package vn.bieuduong.web.listing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.bieuduong.web.RequestParameters;

/** Cột hiển thị: which columns of a table are shown; the choice stands in the address, like everything that is asked of a list. */
public final class ColumnChoice {

    private final List<Column> columns;
    private final boolean chosen;

    /**
     * A column that may be left out.
     *
     * @param shown whether it is shown, at first while nobody has chosen
     */
    public record Column(String name, boolean shown) {}

    /** What the address asks for of these columns, as they are while it asks for none. */
    public ColumnChoice(RequestParameters ask, Column... columns) {
        List<String> asked = ask.all("column");
        this.chosen = List.of(columns).stream().anyMatch(one -> asked.contains(one.name()));
        this.columns = List.of(columns).stream()
                .map(one -> chosen ? new Column(one.name(), asked.contains(one.name())) : one)
                .toList();
    }

    /** All of them, shown or not. */
    public List<Column> getAll() {
        return columns;
    }

    /** Which are shown, by their names. */
    public Map<String, Boolean> getShown() {
        return columns.stream().collect(Collectors.toMap(Column::name, Column::shown));
    }

    /** The choice as a part of an address, ending with {@code &}; nothing while nobody has chosen. */
    public String address() {
        return chosen
                ? columns.stream()
                        .filter(Column::shown)
                        .map(one -> "column=" + one.name() + "&")
                        .collect(Collectors.joining())
                : "";
    }
}
