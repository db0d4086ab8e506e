package vn.bieuduong.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.bieuduong.platform.Folded;

/**
 * Từ chỉ nơi: what the parts of an address begin with. An address is taken apart at its commas, and of a part that begins with none of
 * these words nothing is ever said.
 */
record PlaceWords(List<String> village, List<String> commune, List<String> province) {

    String commune(String address) {
        return part(address, commune).orElse("");
    }

    String province(String address) {
        return part(address, province).orElse("");
    }

    /** “Thôn Nà Hồ, xã Suối Ngà”; the commune alone where no village is named. */
    String village(String address) {
        String at = commune(address);
        return part(address, village)
                .map(name -> at.isEmpty() ? name : name + ", " + at)
                .orElse(at);
    }

    private static Optional<String> part(String address, List<String> words) {
        return Arrays.stream(address.split("[,;–]| - "))
                .map(String::strip)
                .filter(begins(words))
                .reduce((first, last) -> last);
    }

    private static Predicate<String> begins(List<String> words) {
        return part -> words.stream().anyMatch(word -> (Folded.of(part).text() + " ")
                .startsWith(Folded.of(word).text().strip() + " "));
    }
}
