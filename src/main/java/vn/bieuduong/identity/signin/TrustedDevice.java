package vn.bieuduong.identity.signin;

import java.time.Instant;

/**
 * Thiết bị tin cậy, as its owner reads it: he is not asked for the second step there.
 *
 * @param id tells it from his others, and opens nothing
 * @param program what the browser calls itself; "" when it did not say
 * @param until from when on he is asked again
 */
public record TrustedDevice(String id, String program, String address, Instant until) {}
