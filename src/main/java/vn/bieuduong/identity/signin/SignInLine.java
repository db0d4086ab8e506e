package vn.bieuduong.identity.signin;

import java.time.Instant;

/**
 * Một lần đăng nhập, as its owner reads it.
 *
 * @param id tells it from his others, and opens nothing
 * @param program what the browser calls itself; "" when it did not say
 * @param lastUsed to the minute
 * @param current whether it is the one he reads this with
 */
public record SignInLine(String id, String program, String address, Instant since, Instant lastUsed, boolean current) {}
