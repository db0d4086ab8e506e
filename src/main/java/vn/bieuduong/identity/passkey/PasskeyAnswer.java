package vn.bieuduong.identity.passkey;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import vn.bieuduong.platform.Refusal;

/**
 * Câu trả lời của thiết bị, as the page's script writes it: parts in Base64 for addresses, joined by dots. Refused when it is
 * nothing of the kind, or longer than any device writes.
 */
final class PasskeyAnswer {

    private static final int LONGEST = 32_000;

    private final List<byte[]> parts;

    private PasskeyAnswer(List<byte[]> parts) {
        this.parts = parts;
    }

    /** Of a key just made: what the browser saw, what the device attests. */
    static PasskeyAnswer made(String text) {
        return read(text, 2);
    }

    /** Of a key used: its id, what the browser saw, what the device says, its signature, whose it is. */
    static PasskeyAnswer used(String text) {
        return read(text, 5);
    }

    byte[] part(int index) {
        return parts.get(index);
    }

    /** The id of the key that was used. */
    String credential() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(parts.get(0));
    }

    private static PasskeyAnswer read(String text, int count) {
        String[] written = text.split("\\.", -1);
        Refusal.unless(text.length() <= LONGEST && written.length == count, PasskeyReason.PASSKEY_WRONG);
        try {
            return new PasskeyAnswer(Arrays.stream(written)
                    .map(part -> Base64.getUrlDecoder().decode(part))
                    .toList());
        } catch (IllegalArgumentException e) {
            Refusal refusal = Refusal.of(PasskeyReason.PASSKEY_WRONG);
            refusal.initCause(e);
            throw refusal;
        }
    }
}
