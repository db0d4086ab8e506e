package vn.bieuduong.web.procedure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import vn.bieuduong.platform.Folded;
import vn.bieuduong.platform.OfficeDay;
import vn.bieuduong.procedure.Procedure;
import vn.bieuduong.procedure.Procedures;
import vn.bieuduong.web.RequestParameters;

/** Danh mục thủ tục: what can be asked for, found by any word of it, with or without the marks of Vietnamese. */
@Named
@RequestScoped
public class ProceduresPage {

    private final List<Procedure> found;
    private final String searched;

    @Inject
    ProceduresPage(Procedures procedures, Clock clock, RequestParameters ask) {
        searched = ask.text("q").orElse("");
        List<String> words = Arrays.stream(plain(searched).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
        found = procedures.current(OfficeDay.today(clock)).stream()
                .filter(procedure -> {
                    String text = plain(text(procedure));
                    return words.stream().allMatch(text::contains);
                })
                .toList();
    }

    public List<Procedure> getFound() {
        return found;
    }

    public String getSearched() {
        return searched;
    }

    private static String text(Procedure procedure) {
        return String.join(
                " ",
                procedure.id(),
                procedure.name(),
                procedure.nameEn(),
                procedure.groundName(),
                procedure.decidingAuthority(),
                procedure.result());
    }

    private static String plain(String text) {
        return Folded.of(text).text().replaceAll(" +", " ").strip();
    }
}
