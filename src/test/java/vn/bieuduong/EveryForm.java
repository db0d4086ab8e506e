package vn.bieuduong;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Mọi biểu mẫu: what somebody can type into, found by following links from his first page, and how many of his letters stand there later. */
final class EveryForm {

    /** A page with forms that keep themselves: its address and, for each text field, what was typed. */
    private record Typed(String address, Map<String, String> fields) {}

    private static final String FIELDS = "form:has(input[name=keptShown]) textarea,"
            + " form:has(input[name=keptShown]) input:is([type=text], [type=tel], [type=email], :not([type])):not([autocomplete=one-time-code])";

    /** What leads out, away or round in circles. */
    private static final Pattern PASSED_OVER =
            Pattern.compile(".*(sign-out|language|/help/|/procedure/|/lookup/|/demonstration/|done=|page=|#).*");

    private final BrowserContext browser;
    private final int mostPages;
    private final List<Typed> typed = new ArrayList<>();
    private final Set<String> forms = new TreeSet<>();

    EveryForm(BrowserContext browser, int mostPages) {
        this.browser = browser;
        this.mostPages = mostPages;
    }

    /** Follows links from a page, and types into every text field of every form that is met; each kind of page once. */
    EveryForm types(String from, String round) {
        Deque<String> waiting = new ArrayDeque<>(List.of(from));
        Set<String> seen = new LinkedHashSet<>();
        int looked = 0;
        while (!waiting.isEmpty() && looked < mostPages) {
            String address = waiting.poll();
            if (!seen.add(kind(address))) {
                continue;
            }
            looked++;
            Page page = browser.newPage();
            if (page.navigate(address).status() == 200) {
                links(page).stream()
                        .filter(link -> !PASSED_OVER.matcher(link).matches())
                        .forEach(waiting::add);
                typeInto(page, address, round);
            }
            if (typed.isEmpty() || !typed.get(typed.size() - 1).address().equals(address)) {
                page.close();
            }
        }
        return this;
    }

    /** So many forms were typed into. */
    Set<String> forms() {
        return forms;
    }

    /** Waits until every form says that it was kept, or that it is on this device. */
    EveryForm waits(String sentence) {
        for (Page page : browser.pages()) {
            for (Locator form : page.locator("form:has([data-typed])").all()) {
                form.locator("[data-kept-line]", new Locator.LocatorOptions().setHasText(Pattern.compile(sentence)))
                        .waitFor();
            }
        }
        return this;
    }

    /** Opens each page again and counts the letters that were typed and do not stand there. */
    int lost() {
        int lost = 0;
        for (Typed one : typed) {
            Page page = browser.newPage();
            page.navigate(one.address(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
            for (Map.Entry<String, String> field : one.fields().entrySet()) {
                int missing = missing(page, field.getKey(), field.getValue());
                if (missing > 0) {
                    System.out.println("lost " + missing + " letters of " + field.getKey() + " at " + one.address());
                }
                lost += missing;
            }
            page.close();
        }
        return lost;
    }

    private static int missing(Page page, String name, String text) {
        Locator field = page.locator("[name='" + name + "']");
        for (int tries = 0; tries < 15; tries++) {
            // a page that finds something on this device opens itself anew
            if (field.count() > 0 && field.first().inputValue().equals(text)) {
                return 0;
            }
            page.waitForLoadState();
            page.evaluate("new Promise(done => setTimeout(done, 200))");
        }
        String there = field.count() == 0 ? "" : field.first().inputValue();
        int same = 0;
        while (same < Math.min(there.length(), text.length()) && there.charAt(same) == text.charAt(same)) {
            same++;
        }
        return text.length() - same;
    }

    private void typeInto(Page page, String address, String round) {
        page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
        Map<String, String> fields = new LinkedHashMap<>();
        for (Locator field : page.locator(FIELDS).all()) {
            if (!field.isVisible() || !field.isEditable()) {
                continue;
            }
            String name = field.getAttribute("name");
            String limit = field.getAttribute("maxlength");
            String text = "Chữ " + round + " ở " + name.replaceAll(".*:", "");
            text = limit == null
                    ? text
                    : text.substring(0, Math.min(text.length(), Integer.parseInt(limit)))
                            .strip();
            field.fill(text);
            field.evaluate("field => field.dataset.typed = 'true'");
            fields.put(name, text);
            forms.add(kind(address) + "#" + name.replaceAll(":.*", ""));
        }
        if (!fields.isEmpty()) {
            typed.add(new Typed(address, fields));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        return (List<String>) page.evaluate("Array.from(document.querySelectorAll('main a[href], header a[href]'))"
                + ".filter(link => link.origin === location.origin && link.pathname.endsWith('.xhtml'))"
                + ".map(link => link.pathname + link.search + link.hash)");
    }

    /** Pages that differ only in what they are about are of one kind. */
    private static String kind(String address) {
        return address.replaceAll("=[^&]*", "=").replaceAll("(?<=kind)=", "=");
    }
}
