package vn.bieuduong.web.dossier;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vn.bieuduong.dossier.Nominees;
import vn.bieuduong.procedure.NomineeType;
import vn.bieuduong.web.RequestParameters;

/** Điều lọc và thứ tự của danh sách, as an address says them. */
public record NomineeFilter(Nominees.Filter asked, Nominees.Order order) {

    public static NomineeFilter of(RequestParameters ask) {
        return new NomineeFilter(
                new Nominees.Filter(
                        ask.text("q").orElse(""),
                        Arrays.stream(NomineeType.values())
                                .filter(one -> ask.text("kind")
                                        .filter(one.name()::equals)
                                        .isPresent())
                                .findFirst(),
                        ask.text("award").orElse(""),
                        ask.text("unit").orElse("")),
                Arrays.stream(Nominees.Order.values())
                        .filter(one ->
                                ask.text("sort").filter(one.name()::equals).isPresent())
                        .findFirst()
                        .orElse(Nominees.Order.LIST));
    }

    public boolean isSet() {
        return !asked.equals(Nominees.Filter.NONE);
    }

    public String getKind() {
        return asked.kind().map(Enum::name).orElse("");
    }

    NomineeFilter by(String other) {
        return new NomineeFilter(asked, Nominees.Order.valueOf(other));
    }

    /** To go behind an id. */
    String address() {
        return said("q", asked.words())
                + said("kind", getKind())
                + said("award", asked.award())
                + said("unit", asked.workplace())
                + (order == Nominees.Order.LIST ? "" : said("sort", order.name()));
    }

    private static String said(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
