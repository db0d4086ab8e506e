package vn.bieuduong.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Texts;

/**
 * Ngôn ngữ của trang: in which language a page speaks. Vietnamese, unless the reader has chosen English by the switch on top of every
 * page; his browser's own setting changes nothing. Papers the office issues stay Vietnamese.
 */
@Named
@RequestScoped
public class Language {

    /** The address of the switch. */
    public static final String SWITCH = "/language";

    /** Where the choice is kept; nothing but {@code vi} or {@code en} stands in it. */
    public static final String COOKIE = "bd-language";

    private static final ThreadLocal<@Nullable Locale> CURRENT = new ThreadLocal<>();

    private final HttpServletRequest request;

    @Inject
    Language(HttpServletRequest request) {
        this.request = request;
    }

    /** The language of the request being answered by this thread; Vietnamese where there is none. */
    public static Locale current() {
        Locale chosen = CURRENT.get();
        return chosen == null ? Texts.VIETNAMESE : chosen;
    }

    /** The language the reader has chosen. */
    public static Locale of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Texts.VIETNAMESE
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(cookie -> named(cookie.getValue()))
                        .findFirst()
                        .orElse(Texts.VIETNAMESE);
    }

    /** The language of a tag; Vietnamese for one the portal does not speak. */
    public static Locale named(@Nullable String tag) {
        return Texts.ENGLISH.getLanguage().equals(tag) ? Texts.ENGLISH : Texts.VIETNAMESE;
    }

    /** From here on this thread speaks the request's language, until {@link #fallSilent}. */
    public static void speak(HttpServletRequest request) {
        CURRENT.set(of(request));
    }

    /** The request is answered: the thread's next one may have another language. */
    public static void fallSilent() {
        CURRENT.remove();
    }

    /** As {@code <html lang>} has it. */
    public String getTag() {
        return current().getLanguage();
    }

    /** The other language, as {@code <a lang>} has it. */
    public String getOther() {
        return other().getLanguage();
    }

    /** Where the other language is chosen, to come back to this page. */
    public String getAddress() {
        return address(request.getServletPath(), request.getQueryString());
    }

    /** Whether this page answers a form that was sent: what stands in it is lost when another language is chosen. */
    public boolean isRefused() {
        return request.getMethod().equals("POST");
    }

    /** Where the language that is not spoken now is chosen, to come back to an address. */
    public static String address(String path, @Nullable String query) {
        String back = path + (query == null || query.isEmpty() ? "" : "?" + query);
        return SWITCH + "?to=" + other().getLanguage() + "&back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    /** The language that is not spoken now. */
    public static Locale other() {
        return current().equals(Texts.ENGLISH) ? Texts.VIETNAMESE : Texts.ENGLISH;
    }

    /** The languages pages are written in. */
    public static List<Locale> all() {
        return List.of(Texts.VIETNAMESE, Texts.ENGLISH);
    }
}
