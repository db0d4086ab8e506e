package vn.bieuduong.identity.passkey;

import java.util.List;

/**
 * Câu hỏi gửi trình duyệt: what a browser needs to make a key, or to use one. Good once, for some minutes, in the browser that keeps
 * the ticket.
 *
 * @param ticket what the browser keeps until it answers
 * @param challenge what the device signs, in Base64 for addresses
 * @param host the portal's host: keys made for another are not found
 * @param portal what people call the portal
 * @param userId who the key is for, an id that says nothing; "" when it is not known
 * @param account his name; "" when it is not known
 * @param displayName what people call him; "" when it is not known
 * @param credentials keys that may answer, or exist already; any when there are none
 * @param verified whether the device must make sure that it is its owner, by finger, face or code
 */
public record PasskeyQuestion(
        String ticket,
        String challenge,
        String host,
        String portal,
        String userId,
        String account,
        String displayName,
        List<String> credentials,
        boolean verified) {

    public PasskeyQuestion {
        credentials = List.copyOf(credentials);
    }

    /** Without the ticket, so that no log ever holds one. */
    @Override
    public String toString() {
        return "PasskeyQuestion[" + account + "]";
    }
}
