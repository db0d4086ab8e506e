package vn.bieuduong;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;

/** Somebody on a phone of 360 pixels without a pointer: goes from stop to stop and is told what each is called. */
final class Keys {

    private static final int MOST_STOPS = 150;

    /** What somebody who listens is told of the element that has the focus. */
    private static final String FOCUSED = """
            () => { const e = document.activeElement;
              if (!e || e === document.body) return '';
              const own = e.labels && e.labels.length ? e.labels[0].innerText : e.getAttribute('aria-label') || e.innerText || e.value;
              return (own || '').trim().replace(/\\s+/g, ' '); }""";

    private final Page page;

    Keys(Page page) {
        this.page = page;
        page.setViewportSize(360, 780);
        // from now on files are asked of the test: told only when a key is pressed, the browser may hear of it too late
        page.onFileChooser(chooser -> {});
    }

    void types(String label, String text) {
        stopsAt(label);
        page.keyboard().press("Control+a");
        page.keyboard().type(text);
    }

    void enters(String label) {
        stopsAt(label);
        // the page that is left is known by this, and the next one is there once it is gone
        page.evaluate("window.left = true");
        page.keyboard().press("Enter");
        page.waitForFunction("() => !window.left && document.readyState === 'complete'");
    }

    /** Goes down a list of choices to the one with this value or these words. */
    void chooses(String label, String wanted) {
        stopsAt(label);
        String chosen =
                "w => [document.activeElement.value, document.activeElement.selectedOptions[0].text].includes(w)";
        for (int option = 0; !Boolean.TRUE.equals(page.evaluate(chosen, wanted)); option++) {
            assertThat(option).as(wanted).isLessThan(MOST_STOPS);
            page.keyboard().press("ArrowDown");
        }
    }

    /** Takes the first of the next choices of which one is to be taken. */
    void ticksAnyRadio() {
        reaches("input[type=radio]");
        page.keyboard().press("Space");
    }

    /** Says, where the page asks, that nothing of the dossier is a state secret. */
    void declares() {
        if (page.locator("#part-secrecy").count() > 0) {
            enters("Tôi xác nhận");
            page.waitForURL("**done=secrecyDeclared**");
        }
    }

    /** Chooses a file, which is sent at once. */
    void brings(String input, FilePayload file) {
        reaches(input);
        FileChooser chooser = page.waitForFileChooser(() -> page.keyboard().press("Space"));
        page.waitForResponse(response -> response.request().method().equals("POST"), () -> chooser.setFiles(file));
        page.waitForLoadState(LoadState.LOAD);
    }

    /** Chooses a file, which waits in the form. */
    void holds(String input, FilePayload file) {
        reaches(input);
        page.waitForFileChooser(() -> page.keyboard().press("Space")).setFiles(file);
    }

    private void reaches(String selector) {
        for (int stop = 0;
                !Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector));
                stop++) {
            assertThat(stop).as(selector).isLessThan(MOST_STOPS);
            page.keyboard().press("Tab");
        }
    }

    /** Goes on with Tab until what is called so has the focus, and sees that the focus shows and stands within the screen. */
    void stopsAt(String label) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            if (String.valueOf(page.evaluate(FOCUSED)).startsWith(label)) {
                assertThat(page.evaluate("() => { const b = document.activeElement.getBoundingClientRect();"
                                + " return b.left >= 0 && b.right <= 360 && b.bottom > 0 && b.top < 780; }"))
                        .as(label + " stands within the screen")
                        .isEqualTo(true);
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no stop called " + label + " on " + page.url());
    }
}
