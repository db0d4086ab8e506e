package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.bieuduong.web.frame.Routes;

/** What pages ask for alone while they are open, and what the table of routes says of it. */
class PagesInPartsTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");

    /** What a row says a page asks for alone is a part of its forms that does; and no field suggests that no row names. */
    @Test
    void partsOfPagesAreInTheTableAndOnThePage() throws IOException {
        Pattern asks = Pattern.compile(
                "<p:tree id=\"(\\w+)\"|<bd:field\\s+id=\"(\\w+)\"[^>]*?\\stype=\"(?:body|account|colleague|place|dossier)\"");
        Set<String> found = new TreeSet<>();
        Set<String> named = new TreeSet<>();
        for (Path page : pages()) {
            String text = withIncluded(Files.readString(page));
            Matcher form =
                    Pattern.compile("(?s)<bd:form id=\"(\\w+)\".*?</bd:form>").matcher(text);
            while (form.find()) {
                Matcher part = asks.matcher(form.group());
                while (part.find()) {
                    found.add("/" + WEBAPP.relativize(page) + " " + form.group(1) + ":"
                            + (part.group(1) == null ? part.group(2) : part.group(1)));
                }
            }
        }
        Routes.TABLE.forEach(row -> row.parts().forEach(part -> named.add(row.path() + " " + part)));

        assertThat(named).isEqualTo(found).hasSizeGreaterThan(10);
    }

    private static String withIncluded(String text) throws IOException {
        Matcher include =
                Pattern.compile("<ui:include\\s+src=\"(/WEB-INF/[^\"#]+)\"").matcher(text);
        StringBuilder whole = new StringBuilder();
        while (include.find()) {
            include.appendReplacement(
                    whole,
                    Matcher.quoteReplacement(withIncluded(
                            Files.readString(WEBAPP.resolve(include.group(1).substring(1))))));
        }
        return include.appendTail(whole).toString();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> all = Files.walk(WEBAPP)) {
            return all.filter(path -> path.toString().endsWith(".xhtml"))
                    .filter(path -> !path.startsWith(WEBAPP.resolve("WEB-INF")))
                    .toList();
        }
    }
}
