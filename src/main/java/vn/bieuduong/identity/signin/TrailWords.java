package vn.bieuduong.identity.signin;

import java.util.Arrays;
import java.util.List;
import vn.bieuduong.platform.Texts;

/** What the audit trail keeps beside each act of signing in, in the language of the office. */
final class TrailWords {

    private TrailWords() {}

    static String say(String key, Object... named) {
        List<String> words = Arrays.stream(named).map(String::valueOf).toList();
        return Texts.of("identity", key, Texts.VIETNAMESE, words);
    }
}
