package vn.bieuduong.account;

import java.util.List;
import vn.bieuduong.platform.Typed;

/**
 * Tài khoản như khai vào.
 *
 * @param name what its owner is to sign in with
 * @param body code or name of his unit or office; empty for a citizen
 */
public record AccountForm(String name, PersonForm person, String body, List<DutyForm> duties) {

    public AccountForm {
        name = Typed.line(name);
        body = Typed.line(body);
        duties = List.copyOf(duties);
    }
}
