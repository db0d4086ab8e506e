package vn.bieuduong.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;

/** Who looks at the page, and where he can go from it. */
@Named
@RequestScoped
public class Visitor {

    /** One entry of the menu on top. */
    public record Entry(String address, String words, boolean current) {}

    private final HttpServletRequest request;

    @Inject
    Visitor(HttpServletRequest request) {
        this.request = request;
    }

    public boolean isSignedIn() {
        return false;
    }

    public String getName() {
        return "";
    }

    public List<Entry> getMenu() {
        List<Entry> menu = new ArrayList<>();
        menu.add(entry("/index.xhtml", "/", "menu.home"));
        return menu;
    }

    private Entry entry(String page, String address, String words) {
        return new Entry(address, words, request.getServletPath().equals(page));
    }
}
