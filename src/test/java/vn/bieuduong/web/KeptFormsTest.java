package vn.bieuduong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.bieuduong.web.frame.Access;
import vn.bieuduong.web.frame.Routes;

/** Every form that somebody signed in types into keeps itself; which do not, and why, is said here. */
class KeptFormsTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final String STRANGER = "a stranger has no account for which it could be kept";
    private static final String SIGNED_IN = STRANGER + "; for whoever is signed in it is kept";
    private static final String SEARCH = "what is asked for stands in the address";
    private static final Pattern FORM = Pattern.compile("(?s)<bd:form\\b([^>]*)>(.*?)</bd:form>");
    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");
    private static final Pattern INCLUDE = Pattern.compile("<ui:include src=\"(/WEB-INF/[^\"]+)\"");
    private static final Pattern TYPED =
            Pattern.compile("<(?:bd:field|h:inputText|h:inputTextarea|h:select\\w+)\\b[^>]*>");
    private static final Pattern SECRET = Pattern.compile("type=\"password\"|one-time-code");

    /** Page and form, with the reason. */
    private static final Map<String, String> EXCUSED = Map.ofEntries(
            Map.entry("account/sign-in.xhtml#signIn", "a sign-in name and a password"),
            Map.entry("registration/citizen.xhtml#citizen", STRANGER),
            Map.entry("registration/forgotten.xhtml#forgotten", STRANGER),
            Map.entry("registration/register.xhtml#signUp", STRANGER),
            Map.entry("registration/newcomer.xhtml#newcomer", STRANGER),
            Map.entry("registration/apply.xhtml#apply", STRANGER),
            Map.entry("lookup/lookup.xhtml#lookup", "one number that stands on paper"),
            Map.entry("lookup/verify.xhtml#verify", "one number that stands on paper"),
            Map.entry("feedback/follow.xhtml#follow", "a code"),
            Map.entry("lookup/answer.xhtml#byCode", "a number and a code"),
            Map.entry("lookup/answer.xhtml#supplement", STRANGER),
            Map.entry("lookup/answer.xhtml#withdraw", STRANGER),
            Map.entry("administration/trail.xhtml#trailFind", SEARCH),
            Map.entry("office/search.xhtml#searchFind", SEARCH),
            Map.entry("office/register.xhtml#registerFind", SEARCH),
            Map.entry("office/secrets.xhtml#secretKeep", "where a secret lies stands in its book alone"),
            Map.entry("paper/show.xhtml#withhold", "what is said of a secret is said once"),
            Map.entry("office/secrets.xhtml#secretMove", "where a secret lies stands in its book alone"),
            Map.entry("feedback/follow.xhtml#more", SIGNED_IN),
            Map.entry("feedback/write.xhtml#feedback", SIGNED_IN),
            Map.entry("village/remark.xhtml#remark", SIGNED_IN));

    @Test
    void everyFormThatIsTypedIntoIsKeptOrExcused() {
        Set<String> unkept = new TreeSet<>();
        int kept = 0;
        for (Path page : pages()) {
            String address = "/" + WEBAPP.relativize(page).toString();
            boolean forStrangers = Routes.of(address).orElseThrow().access() == Access.PUBLIC;
            for (Matcher form = FORM.matcher(whole(page)); form.find(); ) {
                boolean typed = TYPED.matcher(form.group(2)).results().anyMatch(field -> !SECRET.matcher(field.group())
                        .find());
                if (typed && (forStrangers || form.group(1).contains("keep=\"false\""))) {
                    unkept.add(WEBAPP.relativize(page) + "#" + id(form.group(1)));
                } else if (typed) {
                    kept++;
                }
            }
        }

        assertThat(unkept).allSatisfy(form -> assertThat(EXCUSED).containsKey(form));
        assertThat(EXCUSED.keySet()).allSatisfy(form -> assertThat(unkept).contains(form));
        assertThat(kept).isGreaterThan(60);
    }

    /** A form that is not ours keeps nothing: none of them sends anything that was typed, but searches, which stand in the address. */
    @Test
    void noOtherFormSendsWhatIsTyped() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path page : pages()) {
            for (Matcher form =
                            Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>").matcher(whole(page));
                    form.find(); ) {
                if (form.group(1).contains("method=\"post\"")
                        && Pattern.compile("<textarea|<input type=\"(?!hidden)")
                                .matcher(form.group(2))
                                .find()) {
                    wrong.add(page + ": " + form.group(1));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** The script says in words whatever it says, and every template of somebody signed in has it. */
    @Test
    void everyTemplateOfSignedInPeopleBringsTheScript() throws IOException {
        for (String template : List.of("citizen", "clerk", "public")) {
            assertThat(Files.readString(WEBAPP.resolve("WEB-INF/templates/" + template + ".xhtml")))
                    .contains("<ui:include src=\"/WEB-INF/templates/keeping.xhtml\" />");
        }
        assertThat(Files.readString(WEBAPP.resolve("WEB-INF/templates/public.xhtml")))
                .contains("<ui:fragment rendered=\"#{currentVisitor.signedIn}\"><ui:include"
                        + " src=\"/WEB-INF/templates/keeping.xhtml\" />");
        String script = Files.readString(WEBAPP.resolve("assets/keeping.js"));
        String element = Files.readString(WEBAPP.resolve("WEB-INF/templates/keeping.xhtml"));
        Matcher word = Pattern.compile("\\bwords\\.(\\w+)").matcher(script);
        while (word.find()) {
            assertThat(element)
                    .contains(
                            "data-" + word.group(1).replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT));
        }
    }

    /** With what it includes, also in parts. */
    private static String whole(Path page) {
        try {
            String text = Files.readString(page);
            StringBuilder whole = new StringBuilder();
            int from = 0;
            for (Matcher include = INCLUDE.matcher(text); include.find(); ) {
                whole.append(text, from, include.start());
                Path part = WEBAPP.resolve(include.group(1).substring(1));
                if (!part.toString().contains("/templates/") && Files.exists(part)) {
                    whole.append(whole(part));
                }
                from = include.end();
            }
            return whole.append(text.substring(from)).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String id(String attributes) {
        Matcher id = ID.matcher(attributes);
        return id.find() ? id.group(1) : "?";
    }

    private static List<Path> pages() {
        try (Stream<Path> all = Files.walk(WEBAPP)) {
            return all.filter(path -> path.toString().endsWith(".xhtml") && !path.startsWith(WEBAPP.resolve("WEB-INF")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
