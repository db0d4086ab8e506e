package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Named;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.Path;
import java.beans.Introspector;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.web.frame.Route;
import vn.bieuduong.web.frame.Routes;

/** What holds for every page: it has a row in the authorisation table, its words are written, nothing in it escapes the rules. */
class PagesTest {

    private static final java.nio.file.Path WEBAPP = java.nio.file.Path.of("src/main/webapp");
    private static final long STILL_LONG_IN_PAGES = 33;
    private static final long STILL_LONG_IN_STYLES = 0;
    private static final Pattern WORDS = Pattern.compile("words(?:\\.say\\(|\\.maybe\\(|\\[)'([^']+)'[\\],)]");
    private static final Pattern BARE_WORDS = Pattern.compile("words\\['([^']+)'\\]");
    private static final Pattern UNSAFE =
            Pattern.compile("escape=\"false\"|\\son[a-z]+=\"|\\sstyle=\"|<script(?![^>]*\\ssrc=)|javascript:");

    @Test
    void everyPageHasARowInTheAuthorisationTable() {
        assertThat(pages().map(PagesTest::address))
                .allSatisfy(page -> assertThat(row(page)).as(page).isPresent());
    }

    @Test
    void everyServletHasARowInTheAuthorisationTable() throws Exception {
        // pages have their own test; the error page stands where there is no other
        List<String> addresses = servlets("faces error");

        assertThat(addresses).hasSizeGreaterThan(15);
        assertThat(addresses)
                .allSatisfy(pattern -> assertThat(row(pattern)).as(pattern).isPresent());
    }

    /** Those of a feature bear their address themselves; the frame's stand in web.xml, where their order is seen, but for these others. */
    private static List<String> servlets(String others) throws Exception {
        List<String> addresses = new ArrayList<>();
        NodeList mappings = xml(WEBAPP.resolve("WEB-INF/web.xml")).getElementsByTagName("servlet-mapping");
        for (int i = 0; i < mappings.getLength(); i++) {
            Element mapping = (Element) mappings.item(i);
            String name = texts(mapping, "servlet-name").get(0);
            if (!others.contains(name)) {
                addresses.addAll(texts(mapping, "url-pattern"));
            }
        }
        for (Class<?> type : types("target/classes/vn/bieuduong")) {
            WebServlet mapped = type.getAnnotation(WebServlet.class);
            if (mapped != null) {
                assertThat(mapped.urlPatterns()).as(type.getName()).isEmpty();
                addresses.addAll(List.of(mapped.value()));
            }
        }
        return addresses;
    }

    /** A look that nothing has is not kept; of what is put together ({@code status-near-due}), the second half is a constant; PrimeFaces dresses itself. */
    @Test
    void everyClassOfTheStyleSheetsIsWornBySomething() throws IOException {
        StringBuilder written = new StringBuilder();
        try (Stream<java.nio.file.Path> files =
                Stream.concat(Files.walk(java.nio.file.Path.of("src/main/java")), Files.walk(WEBAPP))) {
            for (java.nio.file.Path file : files.filter(file -> file.toString().matches(".*\\.(java|xhtml|js)"))
                    .toList()) {
                written.append(Files.readString(file)).append('\n');
            }
        }
        Set<String> words = new HashSet<>(List.of(written.toString().split("[^\\w-]+")));
        List<String> worn = new ArrayList<>();
        List<String> unworn = new ArrayList<>();
        for (String sheet : List.of("bieuduong.css", "applicant.css", "honour.css", "office.css")) {
            String rules = Files.readString(WEBAPP.resolve("assets").resolve(sheet))
                    .replaceAll("(?s)/\\*.*?\\*/|\\{[^{}]*\\}", " ");
            Matcher names = Pattern.compile("\\.(?!ui-)([A-Za-z_][\\w-]*)").matcher(rules);
            while (names.find()) {
                String name = names.group(1);
                String constant = name.replaceFirst("^(status|queue)-", "").replace('-', '_');
                (words.contains(name) || words.contains(constant) || words.contains(constant.toUpperCase(Locale.ROOT))
                                ? worn
                                : unworn)
                        .add(name);
            }
        }

        assertThat(unworn).isEmpty();
        assertThat(worn).hasSizeGreaterThan(100);
    }

    /** Of a folder's name the server makes a redirection of its own, past every filter of ours; a servlet is asked first. */
    @Test
    void noFolderIsLeftToTheServer() throws Exception {
        List<String> patterns = servlets("faces");
        List<String> folders = new ArrayList<>(List.of("/META-INF"));
        try (Stream<java.nio.file.Path> tree = Files.walk(WEBAPP)) {
            tree.filter(Files::isDirectory)
                    .filter(folder -> !folder.equals(WEBAPP))
                    .forEach(folder -> folders.add("/" + WEBAPP.relativize(folder)));
        }
        assertThat(folders).hasSizeGreaterThan(8).allSatisfy(folder -> assertThat(patterns)
                .anyMatch(pattern -> pattern.equals(folder)
                        || pattern.endsWith("/*")
                                && (folder + "/").startsWith(pattern.substring(0, pattern.length() - 1))));
    }

    private static List<String> texts(Element within, String name) {
        NodeList found = within.getElementsByTagName(name);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            all.add(found.item(i).getTextContent());
        }
        return all;
    }

    @Test
    void everyRestResourceHasARowInTheAuthorisationTable() throws Exception {
        for (Class<?> type : types("target/classes/vn/bieuduong/api")) {
            Path path = type.getAnnotation(Path.class);
            if (path != null) {
                String address = ("/api/" + path.value().replaceAll("\\{.*", "")).replace("//", "/");
                assertThat(table().anyMatch(row -> row.covers(address) || row.covers(address + "/")))
                        .as(type.getName())
                        .isTrue();
            }
        }
    }

    @Test
    void noFilterHidesInAnAnnotation() throws Exception {
        for (Class<?> type : types("target/classes/vn/bieuduong")) {
            assertThat(type.isAnnotationPresent(WebFilter.class))
                    .as(type.getName() + " must be declared in web.xml, where the order is seen")
                    .isFalse();
        }
    }

    @Test
    void noRowNamesAPageThatDoesNotExist() throws Exception {
        List<String> servlets = servlets("faces error");
        assertThat(table().map(Route::path).filter(path -> path.endsWith(".xhtml") && !servlets.contains(path)))
                .allSatisfy(path ->
                        assertThat(WEBAPP.resolve(path.substring(1))).as(path).exists());
    }

    /**
     * Where a page lies, where its bean lives and how it is asked for are one: {@code office/queue.xhtml}, {@code web.office},
     * {@code /office/…}. The start page lies at the root; what is printed or bookmarked has a short address beside its own.
     */
    @Test
    void folderPackageAndAddressAgree() throws Exception {
        Map<String, String> rooms = new TreeMap<>();
        List<String> astray = new ArrayList<>();
        for (Class<?> type : types("target/classes/vn/bieuduong/web")) {
            String room = type.getPackageName().replaceFirst("^vn\\.bieuduong\\.web\\.?", "");
            if (type.isAnnotationPresent(Named.class) && type.getSimpleName().endsWith("Page")) {
                rooms.put(Introspector.decapitalize(type.getSimpleName()), room);
            }
            WebServlet mapped = type.getAnnotation(WebServlet.class);
            if (mapped != null && !room.equals("frame") && !mapped.value()[0].startsWith("/" + room + "/")) {
                astray.add(type.getSimpleName() + " at " + mapped.value()[0]);
            }
        }
        for (java.nio.file.Path page : pages().toList()) {
            String folder = WEBAPP.relativize(page.getParent()).toString();
            Matcher bean = Pattern.compile("\\b([a-z]\\w*Page)\\.").matcher(Files.readString(page));
            Set<String> from = new HashSet<>();
            while (bean.find()) {
                from.add(rooms.getOrDefault(bean.group(1), folder));
            }
            // one of another room may tell something beside
            if (!from.isEmpty() && !from.contains(folder)) {
                astray.add(address(page) + ": " + from);
            }
        }

        assertThat(rooms).hasSizeGreaterThan(30);
        assertThat(astray).isEmpty();
        assertThat(pages().filter(page -> page.getParent().equals(WEBAPP))).containsOnly(WEBAPP.resolve("index.xhtml"));
    }

    @Test
    void everyWordOnAPageIsWritten() throws Exception {
        List<String> missing = new ArrayList<>();
        for (java.nio.file.Path page : views().toList()) {
            Matcher key = WORDS.matcher(Files.readString(page));
            while (key.find()) {
                if (!key.group(1).endsWith(".") && Words.bundle(key.group(1)).isEmpty()) {
                    missing.add(page + ": " + key.group(1));
                }
            }
            if (!page.startsWith(WEBAPP.resolve("WEB-INF"))) {
                tags(xml(page).getDocumentElement(), "", page, missing);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noPageHoldsInlineScriptInlineStyleOrUnescapedText() throws Exception {
        for (java.nio.file.Path page : views().toList()) {
            Matcher unsafe = UNSAFE.matcher(Files.readString(page).replace("topic.html}\" escape=\"false\"", ""));
            assertThat(unsafe.find() ? unsafe.group() : "").as(page.toString()).isEmpty();
        }
    }

    /** PrimeFaces makes every cell a stop of the tabulator, of use only where cells are edited. */
    @Test
    void noCellOfATableThatIsOnlyReadIsAStopOfTheKeyboard() throws Exception {
        List<String> walked = new ArrayList<>();
        try (Stream<java.nio.file.Path> files = Files.walk(WEBAPP)) {
            for (java.nio.file.Path page :
                    files.filter(f -> f.toString().endsWith(".xhtml")).toList()) {
                Matcher table =
                        Pattern.compile("<p:(?:dataTable|treeTable)\\b[^>]*>").matcher(Files.readString(page));
                while (table.find()) {
                    if (!table.group().contains("cellNavigation=\"false\"")
                            && !table.group().contains("editable=\"true\"")) {
                        walked.add(page + ": " + table.group());
                    }
                }
            }
        }
        assertThat(walked).isEmpty();
    }

    @Test
    void everyPageStandsInATemplate() throws Exception {
        for (java.nio.file.Path page : pages().toList()) {
            assertThat(xml(page).getDocumentElement().getAttribute("template"))
                    .as(page.toString())
                    .matches("/WEB-INF/templates/(public|citizen|clerk|honour)\\.xhtml");
        }
    }

    @Test
    void noPageIsLongerThan120Lines() throws Exception {
        for (java.nio.file.Path page : views().toList()) {
            assertThat(Files.readAllLines(page)).as(page.toString()).hasSizeLessThanOrEqualTo(120);
        }
    }

    /** What is longer is read by nobody; the lines there are may only become fewer. */
    @Test
    void pagesAndStyleSheetsAreWrittenInLinesThatAreRead() throws Exception {
        List<String> pages = new ArrayList<>();
        for (java.nio.file.Path page : views().toList()) {
            pages.addAll(Files.readAllLines(page));
        }
        List<String> styles = new ArrayList<>();
        for (String sheet : List.of("bieuduong.css", "applicant.css", "honour.css", "office.css")) {
            styles.addAll(Files.readAllLines(WEBAPP.resolve("assets").resolve(sheet)));
        }

        assertThat(pages.stream().filter(line -> line.length() > 160).count())
                .as("lines of pages over 160 characters")
                .isLessThanOrEqualTo(STILL_LONG_IN_PAGES);
        assertThat(styles.stream().filter(line -> line.length() > 200).count())
                .as("lines of style sheets over 200 characters")
                .isLessThanOrEqualTo(STILL_LONG_IN_STYLES);
    }

    /** Keys of bd:field, bd:button and bd:fact follow from form and id. */
    private static void tags(Element at, String form, java.nio.file.Path page, List<String> missing) {
        String name = at.getLocalName();
        boolean ours = "urn:bieuduong".equals(at.getNamespaceURI());
        String within = ours && name.equals("form") ? at.getAttribute("id") : form;
        String key = null;
        if (ours && (name.equals("field") || name.equals("button"))) {
            key = at.hasAttribute("key") ? at.getAttribute("key") : within + "." + at.getAttribute("id");
        } else if (ours && name.equals("fact")) {
            key = at.getAttribute("label");
        }
        if (key != null && !key.contains("#{") && Words.bundle(key).isEmpty()) {
            missing.add(page + ": " + key);
        }
        for (Node child = at.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                tags(element, within, page, missing);
            }
        }
    }

    /** The bundles of pages are one namespace: of two texts under a key one would never be seen. */
    @Test
    void theWordsOfPagesAreWrittenOnce() {
        Map<String, List<String>> written = new TreeMap<>();
        for (String bundle : Words.BUNDLES) {
            ResourceBundle.getBundle("texts." + bundle, Texts.VIETNAMESE)
                    .keySet()
                    .forEach(key ->
                            written.computeIfAbsent(key, k -> new ArrayList<>()).add(bundle));
        }
        assertThat(written)
                .hasSizeGreaterThan(500)
                .allSatisfy((key, bundles) -> assertThat(bundles).as(key).hasSize(1));
    }

    /** {@code words['x']} fills nothing in; a text with places needs {@code words.say('x', …)}. */
    @Test
    void noPageShowsAPlaceThatWasNotFilledIn() throws Exception {
        List<String> bare = new ArrayList<>();
        for (java.nio.file.Path page : views().toList()) {
            Matcher key = BARE_WORDS.matcher(Files.readString(page));
            while (key.find()) {
                Words.bundle(key.group(1))
                        .filter(bundle -> Texts.of(bundle, key.group(1), Texts.VIETNAMESE, List.of())
                                .contains("{0}"))
                        .ifPresent(bundle -> bare.add(page + ": " + key.group(1)));
            }
        }
        assertThat(bare).isEmpty();
    }

    /** A form keeps its address and shows what was refused because bd:form makes it; a form of another make would not. */
    @Test
    void everyFormIsOneOfOurs() throws Exception {
        for (java.nio.file.Path page : views().toList()) {
            if (!page.endsWith("tags/form.xhtml")) {
                assertThat(Files.readString(page)).as(page.toString()).doesNotContain("<h:form", "<p:form");
            }
        }
    }

    private static Optional<Route> row(String address) {
        return Routes.of(address).filter(row -> !row.path().equals("/*"));
    }

    private static Stream<Route> table() {
        return Routes.TABLE.stream();
    }

    private static String address(java.nio.file.Path page) {
        return "/" + WEBAPP.relativize(page).toString().replace('\\', '/');
    }

    private static Stream<java.nio.file.Path> pages() {
        return views().filter(path -> !path.startsWith(WEBAPP.resolve("WEB-INF")));
    }

    private static Stream<java.nio.file.Path> views() {
        try (Stream<java.nio.file.Path> all = Files.walk(WEBAPP)) {
            return all.filter(path -> path.toString().endsWith(".xhtml")).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Document xml(java.nio.file.Path file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(file.toFile());
    }

    private static List<Class<?>> types(String folder) throws Exception {
        java.nio.file.Path root = java.nio.file.Path.of(folder);
        List<Class<?>> types = new ArrayList<>();
        if (!Files.isDirectory(root)) {
            return types;
        }
        java.nio.file.Path classes = java.nio.file.Path.of("target/classes");
        try (Stream<java.nio.file.Path> all = Files.walk(root)) {
            for (java.nio.file.Path file : all.filter(path -> path.toString().endsWith(".class"))
                    .filter(path -> !path.toString().endsWith("package-info.class"))
                    .toList()) {
                String name = classes.relativize(file)
                        .toString()
                        .replace(java.io.File.separatorChar, '.')
                        .replaceAll("\\.class$", "");
                types.add(Class.forName(name, false, PagesTest.class.getClassLoader()));
            }
        }
        return types;
    }
}
